import { z } from 'zod';
import { type PlainDate, addDays } from './dates.ts';
import {
  type NameToShow,
  type RecordedForm,
  type ReleaseScope,
  missingForms,
  releasedName,
} from './forms.ts';

export const STATUSES = ['applicant', 'active', 'paused', 'left'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  applicant: 'Applicant',
  active: 'Active',
  paused: 'Paused',
  left: 'Left',
};

/** What each status may become. Anyone may leave from anywhere, and anyone may come back. */
const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  applicant: ['active', 'left'],
  active: ['paused', 'left'],
  paused: ['active', 'left'],
  left: ['active', 'applicant'],
};

export const mayBecome = (from: Status, to: Status): boolean => NEXT[from].includes(to);

/** R6: whether a status change shows the member to others again, and so wants a confirmation. */
export const isRelisting = (from: Status, to: Status): boolean =>
  to === 'active' && (from === 'paused' || from === 'left');

/**
 * Areas of shared experience that a member may offer to speak about. They come from the network's leaflet and name
 * systems and daily life, never an offence (R1).
 */
export const EXPERIENCE_AREAS = {
  'justice-system': 'The criminal justice system',
  corrections: 'Corrections and release',
  'community-services': 'Community services',
  'family-and-loss': 'Family, grief and support at home',
  'health-and-healing': 'Health and healing',
  'moving-on': 'Work, housing and starting over',
  'rural-life': 'Living in a small town',
  'tribal-communities': 'Tribal communities',
} as const;
export const ExperienceArea = z.enum(
  Object.keys(EXPERIENCE_AREAS) as [keyof typeof EXPERIENCE_AREAS, ...(keyof typeof EXPERIENCE_AREAS)[]],
);
export type ExperienceArea = z.infer<typeof ExperienceArea>;

/** R2, R3: whether a packet may list this member today. */
export const isListed = (
  member: { readonly status: Status },
  forms: readonly RecordedForm[],
  today: PlainDate,
): boolean => member.status === 'active' && missingForms(forms, today).length === 0;

/** The state of a member's three forms, as the list filters by it. */
export const FORMS_STATES = ['complete', 'ending', 'missing'] as const;
export const FormsState = z.enum(FORMS_STATES);
export type FormsState = z.infer<typeof FormsState>;

/** R2: the state on a day, from the last day on which all three forms count (null when one is missing). */
export function formsStateOf(formsUntil: PlainDate | null, today: PlainDate, endingDays: number): FormsState {
  if (formsUntil === null || formsUntil < today) return 'missing';
  return formsUntil <= addDays(today, endingDays) ? 'ending' : 'complete';
}

/** R2: the same answer as `isListed`, from the last day on which all three forms count. */
export const isListedUntil = (status: Status, formsUntil: PlainDate | null, today: PlainDate): boolean =>
  status === 'active' && formsUntil !== null && formsUntil >= today;

/** The facts of a member that a release can let others see, besides contact methods. */
export interface ReleasableFacts extends NameToShow {
  readonly town: string;
  readonly experience: readonly ExperienceArea[];
  readonly ownWords: string;
}

/**
 * R6: whether others would be shown something new of a member: a fact that the release covers has a new value. What
 * is emptied or taken away shows less, and wants no confirmation.
 */
export function showsAnythingNew(
  after: ReleasableFacts,
  before: ReleasableFacts,
  scope: ReleaseScope | null,
): boolean {
  if (scope === null) return false;
  const isNew = (now: string, then: string): boolean => now !== '' && now !== then;
  return (
    isNew(releasedName(after, scope.nameForm), releasedName(before, scope.nameForm)) ||
    (scope.town && isNew(after.town, before.town)) ||
    (scope.experience && after.experience.some((area) => !before.experience.includes(area))) ||
    (scope.ownWords && isNew(after.ownWords, before.ownWords))
  );
}
