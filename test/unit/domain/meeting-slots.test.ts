import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, addDays } from '../../../contract/domain/dates.ts';
import { checkPlan, isAbsent } from '../../../contract/domain/meeting-checks.ts';
import { EVEN_AFTER } from '../../../contract/domain/meeting-days.ts';
import {
  SLOTS_A_DAY,
  STEP_MINUTES,
  type SlotSearch,
  findSlots,
} from '../../../contract/domain/meeting-slots.ts';
import { momentsOf, wallAt } from '../../../contract/domain/office-time.ts';
import { WEEKDAYS, type WeekHours, weekdayOf } from '../../../contract/domain/week-hours.ts';
import {
  DAYS,
  LIAISONS,
  MEMBERS,
  VENUES,
  type World,
  midnight,
  momentAfter,
  worlds,
} from './meeting-worlds.ts';

const searches: fc.Arbitrary<[World, SlotSearch]> = worlds(30).chain((world) =>
  fc
    .record({
      kind: fc.constantFrom('accompanied' as const, 'arranged' as const),
      memberIds: fc.uniqueArray(fc.constantFrom(...MEMBERS), { minLength: 2, maxLength: 4 }),
      minutes: fc.constantFrom(30, 60, 90, 150),
      limit: fc.integer({ min: 1, max: 12 }),
      notice: fc.integer({ min: 0, max: 4 * 1440 }),
      liaisons: fc.shuffledSubarray(LIAISONS, { minLength: 1 }),
      venues: fc.shuffledSubarray(VENUES, { minLength: 1 }),
    })
    .map(({ notice, liaisons, venues, ...rest }): [World, SlotSearch] => [
      world,
      {
        ...rest,
        firstDay: world.firstDay,
        days: DAYS,
        notBefore: momentAfter(midnight(world.firstDay), notice),
        liaisons: liaisons.map((id) => ({
          id,
          hours: world.liaisons.get(id)?.hours ?? NONE,
          absences: world.liaisons.get(id)?.absences ?? [],
        })),
        venues: venues.map((id, at) => ({
          id,
          hours: world.venues.get(id)?.hours ?? NONE,
          until: addDays(world.firstDay, at % 2 === 0 ? DAYS : 2),
        })),
        meetings: world.meetings,
      },
    ]),
);

const NONE = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, []])) as unknown as WeekHours;

/** Tries every half hour of every day at every venue with every liaison, minute by minute. */
function naively(search: SlotSearch): string[] {
  const { firstDay, days, venues, liaisons, limit } = search;
  const found: string[] = [];
  for (let count = 0; count < days; count += 1) {
    const day = addDays(firstDay, count);
    const ofDay = venues.flatMap((venue) => {
      for (const liaison of liaisons)
        for (let minute = 0; minute < 1440; minute += STEP_MINUTES)
          if (isFree(search, day, minute, liaison, venue))
            return [`${wallAt(day, minute)} ${liaison.id} ${venue.id}`];
      return [];
    });
    found.push(...ofDay.slice(0, SLOTS_A_DAY));
  }
  return found.slice(0, limit);
}

function isFree(
  { kind, memberIds, minutes, notBefore, meetings }: SlotSearch,
  day: PlainDate,
  minute: number,
  liaison: SlotSearch['liaisons'][number],
  venue: SlotSearch['venues'][number],
): boolean {
  if (minute + minutes > 1440) return false;
  const isOpen = (hours: WeekHours): boolean => {
    for (let at = minute; at < minute + minutes; at += 1) {
      const shown = wallAt(day, at).slice(11);
      if (!hours[weekdayOf(day)].some(({ opens, closes }) => opens <= shown && shown < closes)) return false;
    }
    return true;
  };
  if (day > venue.until || !isOpen(venue.hours)) return false;
  if (kind === 'accompanied' && (isAbsent(liaison.absences, day, day) || !isOpen(liaison.hours)))
    return false;
  // The slow part comes last: reading the wall.
  const isEven = Date.parse(midnight(addDays(day, 1))) - Date.parse(midnight(day)) === 86_400_000;
  if (!isEven && minute < EVEN_AFTER) return false;
  const [startsAt = ''] = momentsOf(wallAt(day, minute));
  const endsAt = momentAfter(startsAt, minutes);
  if (startsAt < notBefore) return false;
  return meetings.every(
    (other) =>
      other.endsAt <= startsAt ||
      endsAt <= other.startsAt ||
      !(
        other.venueId === venue.id ||
        (kind === 'accompanied' && other.accompaniedBy === liaison.id) ||
        other.memberIds.some((id) => memberIds.includes(id))
      ),
  );
}

describe('the next free slots', () => {
  it('are those that trying every half hour finds, around both changes of the clock too', () => {
    let count = 0;
    fc.assert(
      fc.property(searches, ([, search]) => {
        const slots = findSlots(search);
        count += slots.length;
        expect(slots.map(({ starts, liaisonId, venueId }) => `${starts} ${liaisonId} ${venueId}`)).toEqual(
          naively(search),
        );
      }),
      { numRuns: 60 },
    );
    expect(count).toBeGreaterThan(60);
  });

  it('are as long as was asked for, and nothing about their time or place is found wanting', () => {
    fc.assert(
      fc.property(searches, ([world, search]) => {
        for (const slot of findSlots(search)) {
          expect(Date.parse(slot.endsAt) - Date.parse(slot.startsAt)).toBe(search.minutes * 60_000);
          const party = { ...search, buddyId: null, liaisonId: slot.liaisonId, venueId: slot.venueId };
          const codes = checkPlan(party, { ...slot, repeatedHour: null }, world).map(({ code }) => code);
          const wanting = [
            'venue-closed',
            'venue-busy',
            'liaison-absent',
            'liaison-off-hours',
            'liaison-busy',
            'member-busy',
          ];
          expect(codes.filter((code) => wanting.includes(code))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
