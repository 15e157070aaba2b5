import { formatDate } from '../../contract/domain/dates.ts';
import { type ReleaseScope, releasedName } from '../../contract/domain/forms.ts';
import { EXPERIENCE_AREAS, STATUS_LABELS } from '../../contract/domain/members.ts';
import type { MemberView } from '../../contract/members.ts';
import { officeClock } from '../office-clock.ts';
import type { SheetRow } from '../packet/documents.ts';

/** What stands where the office holds nothing. */
export const NOTHING_HELD = 'nothing';

const held = (value: string): string => (value === '' ? NOTHING_HELD : value);
const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');
/** For the office alone, whatever the release says. */
const forOffice = (label: string, value: string): SheetRow => ({ label, value: held(value), shown: false });
/** Nothing that is not there can be shown, so the question does not arise. */
const forMembers = (label: string, value: string, isShown: boolean): SheetRow => ({
  label,
  value: held(value),
  shown: value === '' ? null : isShown,
});

/** The member's own facts; `shown` is the scope by which other members see them now, null when they see nothing. */
export function factRows(member: MemberView, shown: ReleaseScope | null): SheetRow[] {
  const areas = member.experience.map((area) => EXPERIENCE_AREAS[area]).join('; ');
  return [
    forMembers('First name', member.givenName, isGivenShown(member, shown)),
    forMembers('Last name', member.familyName, shown?.nameForm === 'full'),
    forMembers('Goes by', member.preferredName, shown?.nameForm === 'preferred'),
    {
      label: 'Name as others see it',
      value: shown === null ? NOTHING_HELD : releasedName(member, shown.nameForm),
      shown: shown !== null,
    },
    forMembers('Town', member.town, shown?.town ?? false),
    forOffice('County', member.county ?? ''),
    forMembers('Experience you offer to talk about', areas, shown?.experience ?? false),
    forMembers('Your own words', member.ownWords, shown?.ownWords ?? false),
    forOffice('Told of the network by', member.referredBy),
    forOffice('Standing', `${STATUS_LABELS[member.status]} since ${dayOf(member.statusSince)}`),
    forOffice('Large print', yesOrNo(member.prefersLargePrint)),
    forOffice('Willing to welcome newcomers', yesOrNo(member.isWillingToWelcome)),
    forOffice('Office note', member.officeNote),
    forOffice('Recorded since', dayOf(member.createdAt)),
  ];
}

/** Which part stands in the name that others see (releasedName). */
const isGivenShown = ({ preferredName }: MemberView, shown: ReleaseScope | null): boolean =>
  shown !== null && (shown.nameForm !== 'preferred' || preferredName === '');

/** The day as it was in the office. */
const dayOf = (moment: string): string => formatDate(officeClock({ now: () => Date.parse(moment) }).today());
