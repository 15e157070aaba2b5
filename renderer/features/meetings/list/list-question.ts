import { useSearchParams } from 'react-router';
import { COUNTIES } from '../../../../contract/domain/counties.ts';
import type { County } from '../../../../contract/domain/counties.ts';
import { PlainDate, addDays } from '../../../../contract/domain/dates.ts';
import { AccountId, MemberId, VenueId } from '../../../../contract/domain/ids.ts';
import { MEETING_KINDS } from '../../../../contract/domain/meeting-plan.ts';
import type { MeetingKind } from '../../../../contract/domain/meeting-plan.ts';
import { MEETING_STATES } from '../../../../contract/meetings.ts';
import type { MeetingState } from '../../../../contract/meetings.ts';
import type { Input } from '../../../lib/desk.ts';
import { officeToday } from '../../../lib/wall-time.ts';

/** Those that are to take place. */
const COMING = 'coming';
export const ANY = 'any';
export type StateChoice = MeetingState | typeof COMING | typeof ANY;

const USUAL_DAYS = 60;
/** The longest range that the office answers (contract/meetings.ts). */
export const MOST_DAYS = 400;

/** What the list is narrowed to. */
export interface ListQuestion {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly state: StateChoice;
  readonly kind: MeetingKind | null;
  readonly county: County | null;
  readonly liaison: AccountId | null;
  readonly venue: VenueId | null;
  readonly member: MemberId | null;
}

const oneOf = <T extends string>(all: readonly T[], asked: string | null): T | null =>
  all.find((each) => each === asked) ?? null;

/** The last day asked for, as far as the office answers. */
const lastDay = (from: PlainDate, to: PlainDate): PlainDate => {
  const most = addDays(from, MOST_DAYS);
  if (to < from) return from;
  return to > most ? most : to;
};

/** Reads the address: from today for sixty days, everything that is to come or took place, unless it says otherwise. */
export function questionIn(asked: URLSearchParams, today: PlainDate): ListQuestion {
  const from = PlainDate.safeParse(asked.get('from')).data ?? today;
  const to = PlainDate.safeParse(asked.get('to')).data ?? addDays(from, USUAL_DAYS);
  return {
    from,
    to: lastDay(from, to),
    state: oneOf([ANY, ...MEETING_STATES], asked.get('state')) ?? COMING,
    kind: oneOf(MEETING_KINDS, asked.get('kind')),
    county: oneOf(COUNTIES, asked.get('county')),
    liaison: AccountId.safeParse(asked.get('liaison')).data ?? null,
    venue: VenueId.safeParse(asked.get('venue')).data ?? null,
    member: MemberId.safeParse(asked.get('member')).data ?? null,
  };
}

/** The question as it stands in the address, so that going back returns to it and other screens can link to it. */
export function useListQuestion() {
  const [asked, setAsked] = useSearchParams();
  const narrow = (part: Partial<Record<keyof ListQuestion, string | null>>) => {
    const next = new URLSearchParams(asked);
    for (const [name, value] of Object.entries(part)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    }
    setAsked(next, { replace: true });
  };
  return {
    question: questionIn(asked, officeToday()),
    narrow,
    clear: () => setAsked({}, { replace: true }),
    isNarrowed: [...asked.keys()].length > 0,
  };
}

const only = <T>(chosen: T | null): T[] => (chosen === null ? [] : [chosen]);

function statesOf(state: StateChoice): MeetingState[] {
  if (state === ANY) return [];
  return state === COMING ? ['planned', 'on-hold'] : [state];
}

/** The question to the office, without the page. */
export const listInput = (question: ListQuestion): Omit<Input<'meetings', 'list'>, 'offset' | 'limit'> => ({
  from: question.from,
  to: question.to,
  states: statesOf(question.state),
  kinds: only(question.kind),
  counties: only(question.county),
  liaisonId: question.liaison,
  venueId: question.venue,
  memberId: question.member,
});
