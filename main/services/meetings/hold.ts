import type { MeetingId, MemberId } from '../../../contract/domain/ids.ts';
import * as rows from '../../../db/repositories/meetings.ts';
import type { Context } from '../../gate/context.ts';

type Pair = readonly [MemberId, MemberId];
export interface HeldUp {
  readonly meetingId: MeetingId;
  readonly startsAt: string;
}

/**
 * R4: puts every planned meeting that would bring one of the pairs together on hold, in the caller's transaction. Gives
 * all that are on hold between them now, and how many of them were not before.
 */
export async function holdBetween(
  context: Context,
  pairs: readonly Pair[],
): Promise<{ onHold: HeldUp[]; newly: number }> {
  const { db, clock } = context;
  const found = await rows.bringingTogether(db, pairs, clock.now());
  const ids = found.filter(({ isOnHold }) => !isOnHold).map(({ id }) => id);
  if (ids.length > 0) await rows.set(db, ids, { state: 'on-hold' });
  await context.auditAll(ids.map((subject) => ({ kind: 'change', action: 'meetings.hold', subject })));
  return { onHold: found.map(heldUp), newly: ids.length };
}

/** The meetings between the pairs that are on hold now and not over. */
export async function onHoldBetween({ db, clock }: Context, pairs: readonly Pair[]): Promise<HeldUp[]> {
  const found = await rows.bringingTogether(db, pairs, clock.now());
  return found.filter(({ isOnHold }) => isOnHold).map(heldUp);
}

const heldUp = ({ id, startsAt }: { readonly id: MeetingId; readonly startsAt: string }): HeldUp => ({
  meetingId: id,
  startsAt,
});
