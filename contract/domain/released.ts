import type { ContactPoint } from '../contacts.ts';
import { addressLines, isMailable } from './addresses.ts';
import { CONTACT_KINDS, type ContactKind, type SafeContactRules } from './contacts.ts';
import type { NameForm, ReleaseScope } from './forms.ts';
import type { ContactId } from './ids.ts';
import type { ExperienceArea } from './members.ts';
import { displayName } from './names.ts';
import { formatPhone } from './phone.ts';

/** The facts of a member that a release may cover. */
export interface ReleasableMember {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string;
  readonly town: string;
  readonly experience: readonly ExperienceArea[];
  readonly ownWords: string;
}

/** A contact method that has not been taken away, with its rules. What the office calls it is not among the facts. */
export interface ReleasableContact extends SafeContactRules {
  readonly id: ContactId;
  readonly point: ContactPoint;
  readonly whoElse: string;
  readonly bestTimes: string;
}

/** R7: a contact method as it is printed, with the rules that stand beside it. */
export interface ReleasedContact {
  readonly id: ContactId;
  readonly kind: ContactKind;
  readonly value: string;
  readonly rules: readonly string[];
}

/** R3: what other members may see of one member now, and nothing else. */
export interface ReleasedEntry {
  readonly name: string;
  readonly town: string | null;
  readonly contacts: readonly ReleasedContact[];
  readonly experience: readonly ExperienceArea[];
  readonly ownWords: string | null;
}

/** Stands for a member whose release covers no part of the name that the office knows. */
export const UNNAMED = 'A member';

/**
 * R3: what a packet may show of a member whose release has this scope. Contact methods must be in the scope and free to
 * be used; an address of the confidentiality program without its PMB code is left out, since mail would go astray.
 */
export function releasedEntry(
  member: ReleasableMember,
  contacts: readonly ReleasableContact[],
  scope: ReleaseScope,
): ReleasedEntry {
  return {
    name: shownName(member, scope.nameForm),
    town: (scope.town && member.town) || null,
    contacts: contacts
      .filter((contact) => isReleased(contact, scope))
      .map(releasedContact)
      .sort((one, other) => CONTACT_KINDS.indexOf(one.kind) - CONTACT_KINDS.indexOf(other.kind)),
    experience: scope.experience ? member.experience : [],
    ownWords: (scope.ownWords && member.ownWords) || null,
  };
}

/** R3, R7: whether a packet may show a contact method under a release of this scope. */
export const isReleased = (
  contact: Pick<ReleasableContact, 'id' | 'mayUse' | 'point'>,
  scope: ReleaseScope,
): boolean => contact.mayUse && scope.contacts.includes(contact.id) && hasItsCode(contact);

/** R3: the name as the chosen form shows it. Without a preferred name the given name stands for it, never the family name. */
export function shownName(member: ReleasableMember, form: NameForm): string {
  const { givenName, familyName, preferredName } = member;
  const initial = /\p{L}\p{M}*/u.exec(familyName)?.[0].toUpperCase();
  const names: Readonly<Record<NameForm, string>> = {
    full: displayName(givenName, familyName),
    'first-and-initial': displayName(givenName, initial === undefined ? '' : `${initial}.`),
    preferred: preferredName || givenName,
  };
  return names[form] || UNNAMED;
}

/** R7: how a member may be reached in this way, in words for another member. */
export function contactRules(contact: ReleasableContact): string[] {
  const { point, voicemail, whoElse, bestTimes } = contact;
  const others = point.kind === 'phone' ? 'others may answer' : 'others may open it';
  return [
    ...(point.kind === 'phone' ? [VOICEMAIL_FOR_MEMBERS[voicemail]] : []),
    ...(whoElse === '' ? [] : [`${others}: ${whoElse}`]),
    ...(bestTimes === '' ? [] : [`best times: ${bestTimes}`]),
  ];
}

const VAGUE = 'voicemail: vague message only, do not name the network';
const VOICEMAIL_FOR_MEMBERS: Readonly<Record<SafeContactRules['voicemail'], string>> = {
  never: 'never leave a voicemail',
  vague: VAGUE,
  'not-discussed': VAGUE,
  fine: 'voicemail is fine',
};

const releasedContact = (contact: ReleasableContact): ReleasedContact => ({
  id: contact.id,
  kind: contact.point.kind,
  value: pointText(contact.point),
  rules: contactRules(contact),
});

function pointText(point: ContactPoint): string {
  if (point.kind === 'phone') return formatPhone(point.phone);
  if (point.kind === 'email') return point.email;
  return addressLines(point.address).join(', ');
}

const hasItsCode = ({ point }: Pick<ReleasableContact, 'point'>): boolean =>
  point.kind !== 'post' || !point.address.isConfidentialProgram || isMailable(point.address);
