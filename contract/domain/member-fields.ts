import type { MERGE_FIELDS } from '../members.ts';

/** A fact of a member's record. */
export type MemberField = (typeof MERGE_FIELDS)[number];

/** What each fact is called on the screen. */
export const FIELD_LABELS: Readonly<Record<MemberField, string>> = {
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
