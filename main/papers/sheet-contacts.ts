import type { ContactView } from '../../contract/contacts.ts';
import { type ContactKind, VOICEMAIL_LABELS } from '../../contract/domain/contacts.ts';
import { formatDate } from '../../contract/domain/dates.ts';
import type { ReleaseScope } from '../../contract/domain/forms.ts';
import type { SheetRow } from '../packet/documents.ts';

const LABELS: Readonly<Record<ContactKind, string>> = {
  phone: 'Phone',
  email: 'E-mail',
  post: 'Mailing address',
};

/** R7: each contact method with every rule that the office was told for it. */
export function contactRows(contacts: readonly ContactView[], shown: ReleaseScope | null): SheetRow[] {
  if (contacts.length === 0) return [{ label: 'Contact', value: 'nothing', shown: null }];
  return contacts.map((contact) => ({
    label: contact.label === '' ? LABELS[contact.kind] : `${LABELS[contact.kind]} (${contact.label})`,
    value: `${contact.display.split('\n').join(', ')}. ${rulesOf(contact).join('. ')}.`,
    shown: shown !== null && contact.isShownToMembers,
  }));
}

function rulesOf({ kind, mayUse, voicemail, whoElse, bestTimes, confirmedOn, point }: ContactView): string[] {
  return [
    mayUse ? 'We may use it' : 'We must not use it',
    kind === 'phone' ? VOICEMAIL_LABELS[voicemail] : '',
    point.kind === 'post' && point.address.isConfidentialProgram ? 'Address Confidentiality Program' : '',
    whoElse === '' ? '' : `Who else may answer or open it: ${whoElse}`,
    bestTimes === '' ? '' : `Best times: ${bestTimes}`,
    confirmedOn === null ? 'Never confirmed with you' : `Confirmed with you on ${formatDate(confirmedOn)}`,
  ].filter((rule) => rule !== '');
}
