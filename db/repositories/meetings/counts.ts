import type { Db } from '../../connection.ts';

/** How many meetings of a span of time are planned or on hold. */
export async function openBetween(
  db: Db,
  span: { readonly from: string; readonly to: string },
): Promise<number> {
  const { total } = await db
    .selectFrom('meetings')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('starts_at', '>=', span.from)
    .where('starts_at', '<', span.to)
    .where('state', 'in', ['planned', 'on-hold'])
    .executeTakeFirstOrThrow();
  return total;
}

/** Meetings to come: how many are on hold, and how many are planned with a member who is still to be asked. */
export async function toCome(db: Db, now: string): Promise<{ onHold: number; toAsk: number }> {
  const open = db
    .selectFrom('meetings')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('ends_at', '>', now);
  const onHold = await open.where('state', '=', 'on-hold').executeTakeFirstOrThrow();
  const toAsk = await open
    .where('state', '=', 'planned')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('meeting_members')
          .select('member_id')
          .whereRef('meeting_id', '=', 'meetings.id')
          .where('agreement', '=', 'pending'),
      ),
    )
    .executeTakeFirstOrThrow();
  return { onHold: onHold.total, toAsk: toAsk.total };
}
