import { EXPERIENCE_AREAS } from '../../../../contract/domain/members.ts';
import { MERGE_FIELDS } from '../../../../contract/members.ts';
import type { MemberView } from '../../../../contract/members.ts';

export type MergeField = (typeof MERGE_FIELDS)[number];

export const FIELD_LABELS: Readonly<Record<MergeField, string>> = {
  givenName: 'Given name',
  familyName: 'Family name',
  preferredName: 'Goes by',
  town: 'Town',
  county: 'County',
  referredBy: 'Told of the network by',
  experience: 'Offers to speak about',
  ownWords: 'Own words',
  officeNote: 'Office note',
  prefersLargePrint: 'Print',
  isWillingToWelcome: 'Welcomes newcomers',
};

/** One fact of a record as it is read; '' when there is none. */
export function fieldText(member: MemberView, field: MergeField): string {
  if (field === 'experience') return member.experience.map((area) => EXPERIENCE_AREAS[area]).join(', ');
  if (field === 'prefersLargePrint') return member.prefersLargePrint ? 'Large print' : 'Standard';
  if (field === 'isWillingToWelcome') return member.isWillingToWelcome ? 'Willing' : 'No';
  return member[field] ?? '';
}

/** The fields in which two records differ, in the order of the form. */
export const differing = (one: MemberView, other: MemberView): readonly MergeField[] =>
  MERGE_FIELDS.filter((field) => fieldText(one, field) !== fieldText(other, field));

/** What is taken from the record that goes unless told otherwise: what the one that stays does not have. */
export const filledIn = (keep: MemberView, drop: MemberView): readonly MergeField[] =>
  differing(keep, drop).filter((field) => fieldText(keep, field) === '');
