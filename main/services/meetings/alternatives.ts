import { COUNTY_NEIGHBORS } from '../../../contract/domain/county-neighbors.ts';
import { type PlainDate, addDays } from '../../../contract/domain/dates.ts';
import type { InputOf, OutputOf } from '../../../contract/endpoint.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { checkPeople, formsEndingBy } from '../../../contract/domain/meeting-checks.ts';
import type { Busy, Circumstances } from '../../../contract/domain/meeting-plan.ts';
import { findSlots } from '../../../contract/domain/meeting-slots.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { LiaisonView } from '../../../contract/liaisons.ts';
import type { meetings } from '../../../contract/meetings.ts';
import type { Db } from '../../../db/connection.ts';
import * as liaisons from '../../../db/repositories/liaisons.ts';
import { busyBetween } from '../../../db/repositories/meetings/busy.ts';
import * as members from '../../../db/repositories/members.ts';
import * as venues from '../../../db/repositories/venues.ts';
import type { Context } from '../../gate/context.ts';
import { circumstancesOf, dawnOf } from './circumstances.ts';

type Asked = InputOf<typeof meetings.alternatives>;

/**
 * The next free slots for a draft: none while something speaks against bringing its people together, and none after the
 * last day on which all of them have their forms, which the findings then say (R2, R4).
 */
export async function alternativesFor(
  context: Context,
  asked: Asked,
): Promise<OutputOf<typeof meetings.alternatives>> {
  const { db, clock } = context;
  const memberIds = [...new Set(asked.memberIds)];
  const now = await circumstancesOf(context, { memberIds, venueIds: [], span: null, except: null });
  if (now.members.size < memberIds.length) throw new DeskError('not-found', { field: 'memberIds' });
  const standing = checkPeople(memberIds, now);
  if (standing.some(({ isBlocking }) => isBlocking)) return { slots: [], findings: standing };
  const firstDay = asked.from !== null && asked.from > now.today ? asked.from : now.today;
  const findings = [...standing, ...formsEndingBy(memberIds, addDays(firstDay, asked.days - 1), now)];
  const days = daysWithForms(firstDay, asked.days, memberIds, now);
  const span = { from: dawnOf(firstDay), to: dawnOf(addDays(firstDay, days)) };
  const busy = await busyBetween(db, span, { memberIds, except: asked.id });
  const suitable = inOrder(await liaisons.all(db, clock.today()), busy, asked.liaisonId);
  const near = await nearVenues(db, memberIds, now.venueDays);
  const found = findSlots({
    ...asked,
    memberIds,
    firstDay,
    days,
    notBefore: new Date(Date.parse(now.now) + now.noticeHours * 3_600_000).toISOString(),
    liaisons: suitable,
    venues: near.map(({ venue, until }) => ({ ...venue, until })),
    meetings: busy,
  });
  const names = new Map(suitable.map((liaison) => [liaison.id, liaison]));
  const places = new Map(near.map((place) => [place.venue.id, place]));
  const slots = found.flatMap(({ liaisonId, venueId, ...time }) => {
    const [liaison, place] = [names.get(liaisonId), places.get(venueId)];
    if (!liaison || !place) return [];
    const { id, name, town, county } = place.venue;
    return [
      {
        ...time,
        liaison: { id: liaison.id, name: liaison.name },
        venue: { id, name, town, county },
        nearMembers: place.nearMembers,
      },
    ];
  });
  return { slots, findings };
}

/** How many of the days from the first one on all of the members have their forms for. */
function daysWithForms(
  firstDay: PlainDate,
  most: number,
  memberIds: readonly MemberId[],
  now: Circumstances,
): number {
  let days = 0;
  while (days < most && formsEndingBy(memberIds, addDays(firstDay, days), now).length === 0) days += 1;
  return days;
}

/** Whoever is preferred first, then those with the fewest meetings in these days. */
function inOrder(
  all: readonly LiaisonView[],
  busy: readonly Busy[],
  preferred: Asked['liaisonId'],
): LiaisonView[] {
  const counts = new Map<string, number>();
  for (const { accompaniedBy: id } of busy) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const load = ({ id }: LiaisonView): number => (id === preferred ? -1 : (counts.get(id) ?? 0));
  return all.toSorted((one, other) => load(one) - load(other));
}

/**
 * Venues near the members: in the county of each or next to it. Those that are near most of them come first, then those in
 * the county of most. When there is none, all of them. A retired one is not offered.
 */
async function nearVenues(db: Db, memberIds: readonly MemberId[], venueDays: number) {
  const counties = (await members.lines(db, memberIds)).map(({ county }) => county);
  const usable = (await venues.all(db))
    .filter(({ retiredAt }) => retiredAt === null)
    .map((venue) => {
      const nearMembers = counties.filter((county) => county === venue.county).length;
      const beside = counties.filter(
        (county) => county !== null && COUNTY_NEIGHBORS[county].includes(venue.county),
      );
      const until = addDays(venue.vettedOn, venueDays);
      return { venue, until, nearMembers, reached: nearMembers + beside.length };
    });
  const near = usable.filter(({ reached }) => reached > 0);
  return (near.length > 0 ? near : usable).sort(
    (one, other) => other.reached - one.reached || other.nearMembers - one.nearMembers,
  );
}
