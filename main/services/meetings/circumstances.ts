import type { PlainDate } from '../../../contract/domain/dates.ts';
import type { MeetingId, MemberId, VenueId } from '../../../contract/domain/ids.ts';
import type { Circumstances, VenueFacts } from '../../../contract/domain/meeting-plan.ts';
import { momentsOf, wallAt } from '../../../contract/domain/office-time.ts';
import { pairKey } from '../../../contract/domain/separations.ts';
import * as liaisons from '../../../db/repositories/liaisons.ts';
import { busyBetween } from '../../../db/repositories/meetings/busy.ts';
import * as members from '../../../db/repositories/members.ts';
import * as separations from '../../../db/repositories/separations.ts';
import * as venues from '../../../db/repositories/venues.ts';
import type { Context } from '../../gate/context.ts';

export interface Looked {
  readonly memberIds: readonly MemberId[];
  readonly venueIds: readonly VenueId[];
  /** The time in which other meetings matter; null for none. */
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly except: MeetingId | null;
}

/** How things stand for some members and venues within some time: all that the checks need, in a handful of queries. */
export async function circumstancesOf(context: Context, looked: Looked): Promise<Circumstances> {
  const { db, clock } = context;
  const { venueDays, noticeHours } = await context.settings();
  const today = clock.today();
  const lines = await members.lines(db, looked.memberIds);
  const able = await liaisons.all(db, today);
  const places = await venues.some(db, looked.venueIds);
  return {
    now: clock.now(),
    today,
    members: new Map(lines.map((line) => [line.id, line])),
    apart: await pairsApart(context, looked.memberIds),
    liaisons: new Map(able.map(({ id, hours, absences }) => [id, { isAble: true, hours, absences }])),
    venues: new Map(places.map((place) => [place.id, factsOf(place)])),
    meetings: looked.span === null ? [] : await busyBetween(db, looked.span, looked),
    noticeHours,
    venueDays,
  };
}

/** The first moment of a day on the office's wall. */
export const dawnOf = (day: PlainDate): string => momentsOf(wallAt(day, 0))[0] ?? '';

/** Up to so many members are looked up one by one; for more, all pairs at once are quicker. */
const FEW = 12;

async function pairsApart({ db }: Context, ids: readonly MemberId[]): Promise<ReadonlySet<string>> {
  if (ids.length > FEW) return separations.allPairs(db);
  const pairs = new Set<string>();
  for (const id of ids)
    for (const other of await separations.apartFrom(db, id)) pairs.add(pairKey(id, other));
  return pairs;
}

const factsOf = ({ hours, vettedOn, retiredAt }: venues.StoredVenue): VenueFacts => ({
  hours,
  vettedOn,
  isRetired: retiredAt !== null,
});
