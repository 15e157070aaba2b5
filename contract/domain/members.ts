import { z } from 'zod';
import type { PlainDate } from './dates.ts';
import { type RecordedForm, missingForms } from './forms.ts';

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
