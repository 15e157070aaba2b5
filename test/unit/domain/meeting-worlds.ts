import fc from 'fast-check';
import { type PlainDate, addDays } from '../../../contract/domain/dates.ts';
import type { AccountId, MeetingId, MemberId, VenueId } from '../../../contract/domain/ids.ts';
import type { Absence, Busy, Circumstances } from '../../../contract/domain/meeting-plan.ts';
import { momentsOf, wallAt } from '../../../contract/domain/office-time.ts';
import { pairKey } from '../../../contract/domain/separations.ts';
import { WEEKDAYS, type WeekHours } from '../../../contract/domain/week-hours.ts';

const named = <T extends string>(word: string, count: number): T[] =>
  Array.from({ length: count }, (_, at) => `${word}-${String(at).padStart(4, '0')}` as T);
export const MEMBERS = named<MemberId>('member', 8);
export const LIAISONS = named<AccountId>('liaison', 3);
export const VENUES = named<VenueId>('venue', 3);

/** Weeks around both days on which the clock is set, and one far from them. */
export const WEEKS = ['2026-03-05', '2026-10-29', '2026-11-24'] as PlainDate[];
export const DAYS = 6;

const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

/** Hours of a day: none, one part, two, or two that touch; some until midnight. */
const dayHours: fc.Arbitrary<WeekHours['mon']> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 4 })
  .chain((quarters): fc.Arbitrary<WeekHours['mon']> => {
    const [a, b, c, d] = quarters.sort((one, other) => one - other);
    if (a === undefined || b === undefined) return fc.constant([]);
    const first = { opens: clock(a), closes: clock(b) };
    if (c === undefined) return fc.constant([first]);
    const last =
      d === undefined ? { opens: clock(b), closes: clock(c) } : { opens: clock(c), closes: clock(d) };
    return fc.constantFrom([first], [first, last]);
  });

export const weekHours: fc.Arbitrary<WeekHours> = fc
  .array(dayHours, { minLength: 7, maxLength: 7 })
  .map((days) => Object.fromEntries(WEEKDAYS.map((weekday, at) => [weekday, days[at] ?? []])) as WeekHours);

const dayOfWeek = (first: PlainDate): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: 0, max: DAYS - 1 }).map((days) => addDays(first, days));

const absences = (first: PlainDate): fc.Arbitrary<Absence[]> =>
  fc.array(
    fc.tuple(dayOfWeek(first), fc.integer({ min: 0, max: 2 })).map(([firstDay, more]) => ({
      firstDay,
      lastDay: addDays(firstDay, more),
    })),
    { maxLength: 2 },
  );

const MINUTE = 60_000;
export const momentAfter = (moment: string, minutes: number): string =>
  new Date(Date.parse(moment) + minutes * MINUTE).toISOString();
export const midnight = (day: PlainDate): string => momentsOf(wallAt(day, 0))[0] ?? '';

/** Other meetings of the week, from a quarter of an hour to some hours long. */
const busy = (first: PlainDate, many: number): fc.Arbitrary<Busy[]> =>
  fc
    .array(
      fc.record({
        quarter: fc.integer({ min: 0, max: DAYS * 96 - 1 }),
        quarters: fc.integer({ min: 1, max: 16 }),
        memberIds: fc.uniqueArray(fc.constantFrom(...MEMBERS), { minLength: 2, maxLength: 3 }),
        accompaniedBy: fc.option(fc.constantFrom(...LIAISONS)),
        venueId: fc.option(fc.constantFrom(...VENUES)),
      }),
      { maxLength: many },
    )
    .map((meetings) =>
      meetings.map(({ quarter, quarters, ...rest }, at) => {
        const startsAt = momentAfter(midnight(first), quarter * 15);
        return {
          id: `meeting-${at}` as MeetingId,
          startsAt,
          endsAt: momentAfter(startsAt, quarters * 15),
          ...rest,
        };
      }),
    );

export interface World extends Circumstances {
  readonly firstDay: PlainDate;
}

const valuesFor = <K, V>(keys: readonly K[], value: fc.Arbitrary<V>): fc.Arbitrary<ReadonlyMap<K, V>> =>
  fc
    .array(value, { minLength: keys.length, maxLength: keys.length })
    .map((values) => new Map(keys.map((key, at) => [key, values[at] as V])));

/** A week of an office: its people, who is apart, hours, absences and other meetings. */
export const worlds = (meetings = 12): fc.Arbitrary<World> =>
  fc.constantFrom(...WEEKS).chain((firstDay) => {
    const today = addDays(firstDay, -2);
    return fc.record({
      firstDay: fc.constant(firstDay),
      today: fc.constant(today),
      now: fc.constant(momentAfter(midnight(today), 600)),
      members: valuesFor(
        MEMBERS,
        fc.record({
          status: fc.constantFrom('active', 'active', 'active', 'paused', 'applicant', 'left'),
          formsUntil: fc.option(fc.integer({ min: -3, max: 12 }).map((days) => addDays(today, days))),
        }),
      ),
      apart: fc
        .array(fc.tuple(fc.constantFrom(...MEMBERS), fc.constantFrom(...MEMBERS)), { maxLength: 5 })
        .map((pairs) => new Set(pairs.map(([one, other]) => pairKey(one, other)))),
      liaisons: valuesFor(
        LIAISONS,
        fc.record({
          isAble: fc.constantFrom(true, true, false),
          hours: weekHours,
          absences: absences(firstDay),
        }),
      ),
      venues: valuesFor(
        VENUES,
        fc.record({
          hours: weekHours,
          vettedOn: fc.constantFrom(addDays(today, -400), addDays(today, -363), today),
          isRetired: fc.constantFrom(false, false, true),
        }),
      ),
      meetings: busy(firstDay, meetings),
      noticeHours: fc.constantFrom(0, 48, 72),
      venueDays: fc.constant(365),
    });
  });
