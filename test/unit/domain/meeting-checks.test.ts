import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, addDays } from '../../../contract/domain/dates.ts';
import type { Finding } from '../../../contract/domain/findings.ts';
import { checkPlan } from '../../../contract/domain/meeting-checks.ts';
import type { Circumstances, Party, WallSpan } from '../../../contract/domain/meeting-plan.ts';
import { type WallTime, momentsOf, wallOf } from '../../../contract/domain/office-time.ts';
import { pairKey } from '../../../contract/domain/separations.ts';
import { WEEKDAYS, type WeekHours } from '../../../contract/domain/week-hours.ts';
import { DAYS, LIAISONS, MEMBERS, VENUES, type World, worlds } from './meeting-worlds.ts';

const parties: fc.Arbitrary<Party> = fc.record({
  kind: fc.constantFrom('accompanied', 'arranged'),
  memberIds: fc.uniqueArray(fc.constantFrom(...MEMBERS), { maxLength: 7 }),
  liaisonId: fc.option(fc.constantFrom(...LIAISONS)),
  buddyId: fc.option(fc.constantFrom(...LIAISONS)),
  venueId: fc.option(fc.constantFrom(...VENUES)),
});

const wallTimes = (firstDay: PlainDate): fc.Arbitrary<WallSpan> =>
  fc
    .record({
      day: fc.integer({ min: 0, max: DAYS - 1 }),
      quarter: fc.oneof(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 3, max: 13 })),
      quarters: fc.oneof(fc.integer({ min: -4, max: 16 }), fc.integer({ min: 1, max: 8 })),
      repeatedHour: fc.constantFrom(null, 'first' as const, 'second' as const),
    })
    .map(({ day, quarter, quarters, repeatedHour }) => {
      const start = Date.parse(`${addDays(firstDay, day)}T00:00Z`) + quarter * 900_000;
      const wall = (ms: number): WallTime => new Date(ms).toISOString().slice(0, 16) as WallTime;
      return { starts: wall(start), ends: wall(start + quarters * 900_000), repeatedHour };
    });

const told = ({ code, memberIds, accountId, venueId, meetingId }: Finding): string =>
  [code, ...memberIds, accountId, venueId, meetingId].filter((part) => part !== null).join(' ');

/** Whether the hours are open in every single minute from one wall time to another, looked up one by one. */
function isOpenThroughout(hours: WeekHours, { starts, ends }: WallSpan): boolean {
  for (let at = Date.parse(`${starts}Z`); at < Date.parse(`${ends}Z`); at += 60_000) {
    const minute = new Date(at).toISOString();
    const isOpen = hours[WEEKDAYS[new Date(at).getUTCDay()] ?? 'sun'].some(
      ({ opens, closes }) => opens <= minute.slice(11, 16) && minute.slice(11, 16) < closes,
    );
    if (!isOpen || minute.slice(0, 10) !== starts.slice(0, 10)) return false;
  }
  return true;
}

/** The minutes of a meeting, as moments. */
function minutesOf({
  startsAt,
  endsAt,
}: {
  readonly startsAt: string;
  readonly endsAt: string;
}): Set<number> {
  const found = new Set<number>();
  for (let at = Date.parse(startsAt); at < Date.parse(endsAt); at += 60_000) found.add(at);
  return found;
}

const readAs = (wall: WallTime, which: WallSpan['repeatedHour']): string => {
  const moments = momentsOf(wall);
  if (moments.length === 2) return which === null ? 'ambiguous' : (moments[which === 'first' ? 0 : 1] ?? '');
  return moments[0] ?? 'does-not-exist';
};

/** The same answers by looking at everything, minute by minute and pair by pair. */
function naively(party: Party, span: WallSpan, world: Circumstances): string[] {
  const { memberIds, liaisonId, buddyId, venueId, kind } = party;
  const said: string[] = [];
  if (![2, 3, 4, 5, 6].includes(memberIds.length)) said.push('people-count');
  for (const [at, id] of memberIds.entries()) {
    const { status, formsUntil } = world.members.get(id) ?? { status: 'left', formsUntil: null };
    if (status !== 'active') said.push(`not-active ${id}`);
    if (formsUntil === null || formsUntil < world.today) said.push(`forms-missing ${id}`);
    for (const other of memberIds.slice(at + 1))
      if (world.apart.has(pairKey(other, id))) said.push(`apart ${id} ${other}`);
  }
  const liaison = liaisonId === null ? null : world.liaisons.get(liaisonId);
  const venue = venueId === null ? null : world.venues.get(venueId);
  if (liaisonId === null) said.push('liaison-missing');
  else if (!liaison?.isAble) said.push(`liaison-not-able ${liaisonId}`);
  if (venueId === null) said.push('venue-missing');
  else if (venue?.isRetired) said.push(`venue-retired ${venueId}`);
  if (kind === 'accompanied' && buddyId === null) said.push('buddy-missing');
  if (buddyId !== null && buddyId === liaisonId) said.push(`buddy-is-liaison ${buddyId}`);
  const [startsAt, endsAt] = [readAs(span.starts, span.repeatedHour), readAs(span.ends, span.repeatedHour)];
  const badStart = startsAt === 'does-not-exist' || startsAt === 'ambiguous';
  const badEnd = endsAt === 'does-not-exist' || endsAt === 'ambiguous';
  if (badStart) said.push(`start-${startsAt}`);
  if (badEnd) said.push(`end-${endsAt}`);
  if (badStart || badEnd) return said;
  if (endsAt <= startsAt) return [...said, 'end-before-start'];
  const day = span.starts.slice(0, 10);
  for (const id of memberIds) {
    const until = world.members.get(id)?.formsUntil;
    if (until && until >= world.today && until < day) said.push(`forms-end-before ${id}`);
  }
  const ms = Date.parse(startsAt) - Date.parse(world.now);
  if (ms < 0) said.push('in-the-past');
  else if (ms < world.noticeHours * 3_600_000) said.push('notice-short');
  if (kind === 'accompanied' && liaison?.isAble) {
    const days = [day, span.ends.slice(0, 10)];
    if (
      liaison.absences.some(({ firstDay, lastDay }) => days.some((one) => firstDay <= one && one <= lastDay))
    )
      said.push(`liaison-absent ${liaisonId}`);
    else if (!isOpenThroughout(liaison.hours, span)) said.push(`liaison-off-hours ${liaisonId}`);
  }
  if (venue) {
    if (!venue.isRetired && addDays(venue.vettedOn, world.venueDays) < day)
      said.push(`venue-look-due ${venueId}`);
    if (!isOpenThroughout(venue.hours, span)) said.push(`venue-closed ${venueId}`);
  }
  const own = minutesOf({ startsAt, endsAt });
  for (const other of world.meetings) {
    if (minutesOf(other).isDisjointFrom(own)) continue;
    const both = memberIds.filter((id) => other.memberIds.includes(id));
    if (both.length > 0) said.push(`member-busy ${both.join(' ')} ${other.id}`);
    if (kind === 'accompanied' && liaisonId !== null && other.accompaniedBy === liaisonId)
      said.push(`liaison-busy ${liaisonId} ${other.id}`);
    if (venueId !== null && other.venueId === venueId) said.push(`venue-busy ${venueId} ${other.id}`);
  }
  return said;
}

const cases: fc.Arbitrary<[World, Party, WallSpan]> = worlds().chain((world) =>
  fc.tuple(fc.constant(world), parties, wallTimes(world.firstDay)),
);

describe('what is found in a planned meeting', () => {
  it('is what looking at every minute and every pair finds, around both changes of the clock too (R2, R4)', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(cases, ([world, party, span]) => {
        const found = checkPlan(party, span, world).map(told).sort();
        for (const line of found) met.add(line.split(' ')[0] ?? '');
        // An end before the start by the clock may be after it in the repeated hour: hours cover no such time.
        fc.pre(span.starts < span.ends || !found.some((line) => /closed|off-hours/.test(line)));
        expect(found).toEqual(naively(party, span, world).sort());
      }),
      { numRuns: 300 },
    );
    expect(met.size).toBeGreaterThan(20);
  });

  it('does not depend on the order in which the members are named (R4)', () => {
    fc.assert(
      fc.property(cases, ([world, party, span]) => {
        const turned = { ...party, memberIds: party.memberIds.toReversed() };
        const codes = (findings: readonly Finding[]) =>
          findings.map(({ code, memberIds }) => [code, ...memberIds.toSorted()].join(' ')).sort();
        expect(codes(checkPlan(turned, span, world))).toEqual(codes(checkPlan(party, span, world)));
      }),
      { numRuns: 150 },
    );
  });

  it('lets one meeting begin the minute another ends', () => {
    fc.assert(
      fc.property(cases, ([world, party]) => {
        const [other] = world.meetings;
        fc.pre(other !== undefined);
        const starts = wallOf(other.endsAt);
        const day = {
          starts,
          ends: `${starts.slice(0, 10)}T23:59` as WallTime,
          repeatedHour: 'second' as const,
        };
        const found = checkPlan({ ...party, memberIds: other.memberIds }, day, {
          ...world,
          meetings: [other],
        });
        expect(found.filter(({ meetingId }) => meetingId !== null)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
