import { formatDate } from '../../contract/domain/dates.ts';
import { dayOf, wallOf } from '../../contract/domain/office-time.ts';
import type { DestructionView } from '../../contract/retention.ts';
import type { OfficeSettings } from '../../contract/settings.ts';
import type { DestructionCertificateDocument } from '../packet/documents.ts';
import { officeDetails } from './office.ts';

const NOBODY = 'Nobody';
const dayText = (moment: string | null): string => (moment === null ? '' : formatDate(dayOf(wallOf(moment))));

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const DRIVE_MISSING =
  'The drive that backups go to was not connected on that day: backups on it may hold the records as well.';

const heldText = (backups: readonly string[]): string =>
  backups.length === 0
    ? 'No backup with these records was found on that day.'
    : `These backups and folders kept aside still hold the records, until they are rotated out or destroyed: ${backups.map(dayText).join(', ')}.`;

/** What was destroyed, how, and who answers for it. It names no member: whoever reads it learns nothing of anybody. */
export function destructionCertificate(
  destruction: Omit<DestructionView, 'notDue'>,
  settings: Pick<OfficeSettings, 'name' | 'address' | 'phone'>,
): DestructionCertificateDocument {
  const { records, contacts, forms, scans, leftFrom, leftTo, settledAt, backups, isDriveMissing } =
    destruction;
  return {
    kind: 'destruction-certificate',
    edition: 'standard',
    date: dayOf(wallOf(settledAt ?? destruction.askedAt)),
    office: officeDetails(settings),
    lines: [
      { label: 'Schedule', value: `${destruction.reference}: ${destruction.years} years after leaving` },
      { label: 'Destroyed on', value: dayText(settledAt) },
      { label: 'Records of people', value: String(records) },
      {
        label: 'With them',
        value: [counted(contacts, 'contact method'), counted(forms, 'form'), counted(scans, 'scan')].join(
          ', ',
        ),
      },
      { label: 'They left between', value: `${formatDate(leftFrom)} and ${formatDate(leftTo)}` },
      { label: 'Asked for by', value: `${destruction.askedBy.name}, ${dayText(destruction.askedAt)}` },
      { label: 'Destroyed by', value: `${destruction.settledBy?.name ?? NOBODY}, ${dayText(settledAt)}` },
      {
        label: 'How',
        value: 'Deleted from the encrypted database; the space was overwritten with zeros.',
      },
      { label: 'Certificate', value: destruction.id },
    ],
    backups: [heldText(backups), ...(isDriveMissing ? [DRIVE_MISSING] : [])].join(' '),
  };
}
