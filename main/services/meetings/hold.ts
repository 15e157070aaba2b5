import type { HeldMeeting } from '../../../contract/domain/held-meeting.ts';
import type { MeetingId, MemberId } from '../../../contract/domain/ids.ts';
import * as rows from '../../../db/repositories/meetings.ts';
import { tooSmall } from '../../../db/repositories/meetings/people.ts';
import type { Context } from '../../gate/context.ts';

type Pair = readonly [MemberId, MemberId];

/**
 * R4: puts every planned meeting that would bring one of the pairs together on hold, in the caller's transaction. Gives
 * all that are on hold between them now, and how many of them were not before.
 */
export async function holdBetween(
  context: Context,
  pairs: readonly Pair[],
): Promise<{ onHold: HeldMeeting[]; newly: number }> {
  const { db, clock } = context;
  const found = await rows.bringingTogether(db, pairs, clock.now());
  const ids = found.filter(({ isOnHold }) => !isOnHold).map(({ id }) => id);
  await putOnHold(context, ids);
  return { onHold: found.map(heldUp), newly: ids.length };
}

/** Puts the planned meetings of a member that too few are left in on hold, in the caller's transaction. */
export async function holdTooSmall(context: Context, member: MemberId): Promise<void> {
  await putOnHold(context, await tooSmall(context.db, member, context.clock.now()));
}

async function putOnHold(context: Context, ids: readonly MeetingId[]): Promise<void> {
  if (ids.length > 0) await rows.set(context.db, ids, { state: 'on-hold' });
  await context.auditAll(ids.map((subject) => ({ kind: 'change', action: 'meetings.hold', subject })));
}

/** The meetings between the pairs that are on hold now and not over. */
export async function onHoldBetween({ db, clock }: Context, pairs: readonly Pair[]): Promise<HeldMeeting[]> {
  const found = await rows.bringingTogether(db, pairs, clock.now());
  return found.filter(({ isOnHold }) => isOnHold).map(heldUp);
}

const heldUp = ({ id, startsAt }: { readonly id: MeetingId; readonly startsAt: string }): HeldMeeting => ({
  meetingId: id,
  startsAt,
});
