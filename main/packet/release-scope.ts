import type { ScopeChoice, ScopeGroup } from './parts.ts';

/** What is known of a member when a release is printed for them; all of it absent on a blank form. */
export interface ScopeFacts {
  readonly fullName?: string;
  readonly firstNameAndInitial?: string;
  readonly preferredName?: string;
  readonly town?: string;
  /** Each contact method by its name, as in `Phone`, with the member's own where there is one. */
  readonly contacts: readonly { readonly label: string; readonly value?: string }[];
  /** The office's list of areas of shared experience. */
  readonly areas: readonly string[];
}

/** Free text says where it is written what does not belong there (R1). */
const OWN_WORDS = 'My own words (nothing about an offense, an offender or a case)';
const OWN_WORDS_LINES = 3;

/** Gives the boxes of a release: every fact that other members may be shown (R3), known ones written in, none ticked. */
export const scopeToTick = (facts: ScopeFacts): readonly ScopeGroup[] => [
  {
    title: 'My name',
    pick: 'one',
    choices: [
      known('Full name', facts.fullName),
      known('First name and initial', facts.firstNameAndInitial),
      known('Preferred name only', facts.preferredName),
    ],
  },
  { title: 'Town', pick: 'any', choices: [known('My town', facts.town)] },
  {
    title: 'Ways to contact me',
    pick: 'any',
    choices: facts.contacts.map(({ label, value }) => known(label, value)),
  },
  { title: 'Areas of shared experience', pick: 'any', choices: facts.areas.map((label) => ({ label })) },
  { title: 'In my own words', pick: 'any', choices: [{ label: OWN_WORDS, write: OWN_WORDS_LINES }] },
];

const known = (label: string, value: string | undefined): ScopeChoice =>
  value === undefined ? { label, write: 1 } : { label, value };
