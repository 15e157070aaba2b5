import { addDays } from '../../../contract/domain/dates.ts';
import type { InputOf, OutputOf } from '../../../contract/endpoint.ts';
import { type Busy, checkPeople } from '../../../contract/domain/meeting-checks.ts';
import { findSlots } from '../../../contract/domain/meeting-slots.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { LiaisonView } from '../../../contract/liaisons.ts';
import type { meetings } from '../../../contract/meetings.ts';
import * as liaisons from '../../../db/repositories/liaisons.ts';
import * as rows from '../../../db/repositories/meetings.ts';
import * as members from '../../../db/repositories/members.ts';
import * as venues from '../../../db/repositories/venues.ts';
import type { Context } from '../../gate/context.ts';
import { circumstancesOf, dawnOf } from './circumstances.ts';

type Asked = InputOf<typeof meetings.alternatives>;

/** The next free slots for a draft; none while something speaks against bringing its people together (R2, R4). */
export async function alternativesFor(
  context: Context,
  asked: Asked,
): Promise<OutputOf<typeof meetings.alternatives>> {
  const { db, clock } = context;
  const memberIds = [...new Set(asked.memberIds)];
  const now = await circumstancesOf(context, { memberIds, venueIds: [], span: null, except: null });
  if (now.members.size < memberIds.length) throw new DeskError('not-found', { field: 'memberIds' });
  const findings = checkPeople(memberIds, now);
  if (findings.some(({ isBlocking }) => isBlocking)) return { slots: [], findings };
  const firstDay = asked.from !== null && asked.from > now.today ? asked.from : now.today;
  const span = { from: dawnOf(firstDay), to: dawnOf(addDays(firstDay, asked.days)) };
  const busy = await rows.busyBetween(db, span, { memberIds, except: asked.id });
  const suitable = inOrder(await liaisons.all(db, clock.today()), busy, asked.liaisonId);
  const near = await nearVenues(context, asked, addDays(firstDay, asked.days));
  const found = findSlots({
    ...asked,
    memberIds,
    firstDay,
    notBefore: new Date(Date.parse(now.now) + now.noticeHours * 3_600_000).toISOString(),
    liaisons: suitable,
    venues: near.map(({ venue }) => venue),
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
 * Venues in the counties of the members, those where most of them live first; when there is none, all of them. A place that
 * is retired, or will be due for another look by then, is not offered.
 */
async function nearVenues({ db, settings }: Context, { memberIds }: Asked, until: string) {
  const { venueDays } = await settings();
  const counties = (await members.lines(db, memberIds)).map(({ county }) => county);
  const usable = (await venues.all(db))
    .filter(({ retiredAt, vettedOn }) => retiredAt === null && addDays(vettedOn, venueDays) >= until)
    .map((venue) => ({ venue, nearMembers: counties.filter((county) => county === venue.county).length }));
  const near = usable.filter(({ nearMembers }) => nearMembers > 0);
  return (near.length > 0 ? near : usable).sort((one, other) => other.nearMembers - one.nearMembers);
}
