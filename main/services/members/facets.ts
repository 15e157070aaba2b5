import { COUNTIES } from '../../../contract/domain/counties.ts';
import { FORMS_STATES, type FormsState, STATUSES } from '../../../contract/domain/members.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { ListMembers } from '../../../contract/members.ts';
import type { Day } from './views.ts';

const DAY_MS = 86_400_000;
const STATUS_NUMBERS = numbered(STATUSES);
const COUNTY_NUMBERS = numbered(COUNTIES);

/** A status as its place in STATUSES, from 1 on; 0 is for nobody. */
export const statusNumber = (status: string): number => numberIn(STATUS_NUMBERS, status);
/** A county as its place in the alphabet, from 1 on; 0 when it is not known. */
export const countyNumber = (county: string | null): number =>
  county === null ? 0 : numberIn(COUNTY_NUMBERS, county);
/** A day as days since 1970; 0 when a form is missing. */
export const dayNumber = (date: string | null): number =>
  date === null ? 0 : Math.round(Date.parse(date) / DAY_MS);

function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, index) => [word, index + 1]));
}

function numberIn(numbers: ReadonlyMap<string, number>, word: string): number {
  const found = numbers.get(word);
  if (found === undefined) throw new DeskError('fault', { facts: { record: 'member' } });
  return found;
}

/** A list's filters, ready to be asked about a hundred thousand members. No choice of a kind lets everyone through. */
export interface Facets {
  readonly statuses: readonly boolean[];
  readonly counties: readonly boolean[];
  readonly forms: Readonly<Record<FormsState, boolean>>;
  readonly today: number;
  /** The last day that is still near enough for a form to be called ending. */
  readonly endingUntil: number;
}

export function facetsOf(
  { statuses, counties, forms }: Pick<ListMembers, 'statuses' | 'counties' | 'forms'>,
  { today, endingDays }: Day,
): Facets {
  const allows = <T>(chosen: readonly T[], one: T): boolean => chosen.length === 0 || chosen.includes(one);
  const state = (one: FormsState) => [one, allows(forms, one)] as const;
  return {
    statuses: [false, ...STATUSES.map((status) => allows(statuses, status))],
    counties: [counties.length === 0, ...COUNTIES.map((county) => allows(counties, county))],
    forms: Object.fromEntries(FORMS_STATES.map(state)) as Record<FormsState, boolean>,
    today: dayNumber(today),
    endingUntil: dayNumber(today) + endingDays,
  };
}

/** Whether the forms' last day is of a state that the filters let through (the numbers' form of formsStateOf). */
export function passesForms({ forms, today, endingUntil }: Facets, until: number): boolean {
  if (until < today) return forms.missing;
  return until <= endingUntil ? forms.ending : forms.complete;
}
