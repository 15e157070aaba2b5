import { EXPERIENCE_AREAS } from '../../../../contract/domain/members.ts';
import { MERGE_FIELDS } from '../../../../contract/members.ts';
import type { MemberView } from '../../../../contract/members.ts';
import type { MemberField } from '../../../../contract/domain/member-fields.ts';

/** One fact of a record as it is read; '' when there is none. */
export function fieldText(member: MemberView, field: MemberField): string {
  if (field === 'experience') return member.experience.map((area) => EXPERIENCE_AREAS[area]).join(', ');
  if (field === 'prefersLargePrint') return member.prefersLargePrint ? 'Large print' : 'Standard';
  if (field === 'isWillingToWelcome') return member.isWillingToWelcome ? 'Willing' : 'No';
  return member[field] ?? '';
}

/** The fields in which two records differ, in the order of the form. */
export const differing = (one: MemberView, other: MemberView): readonly MemberField[] =>
  MERGE_FIELDS.filter((field) => fieldText(one, field) !== fieldText(other, field));

/** What is taken from the record that goes unless told otherwise: what the one that stays does not have. */
export const filledIn = (keep: MemberView, drop: MemberView): readonly MemberField[] =>
  differing(keep, drop).filter((field) => fieldText(keep, field) === '');
