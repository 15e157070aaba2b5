import { z } from 'zod';
import { Moment } from '../../../contract/domain/fields.ts';
import { MeetingId } from '../../../contract/domain/ids.ts';
import type { Db } from '../../connection.ts';

/** A meeting without whoever meets. */
const Due = z.object({
  id: MeetingId,
  liaison: z.string(),
  venue: z.string(),
  startsAt: Moment,
  endsAt: Moment,
});
type Due = z.infer<typeof Due>;

/** The first few of some meetings, and how many there are in all. */
interface Some {
  readonly total: number;
  readonly rows: readonly Due[];
}

/** The first meetings planned or on hold that start from the one moment up to, and without, the other. */
export const between = (
  db: Db,
  span: { readonly from: string; readonly to: string },
  most: number,
): Promise<Some> =>
  first(
    meetings(db)
      .where('state', 'in', ['planned', 'on-hold'])
      .where('starts_at', '>=', span.from)
      .where('starts_at', '<', span.to),
    most,
  );

/** The first meetings on hold that are not over at a moment. */
export const onHold = (db: Db, now: string, most: number): Promise<Some> =>
  first(meetings(db).where('state', '=', 'on-hold').where('ends_at', '>', now), most);

/** The first planned meetings that are not over at a moment and have a member who is still to be asked. */
export const toAsk = (db: Db, now: string, most: number): Promise<Some> =>
  first(
    meetings(db)
      .where('state', '=', 'planned')
      .where('ends_at', '>', now)
      .where((where) =>
        where.exists(
          where
            .selectFrom('meeting_members')
            .select('member_id')
            .whereRef('meeting_id', '=', 'meetings.id')
            .where('agreement', '=', 'pending'),
        ),
      ),
    most,
  );

const meetings = (db: Db) =>
  db
    .selectFrom('meetings')
    .innerJoin('accounts', 'accounts.id', 'liaison_id')
    .innerJoin('venues', 'venues.id', 'venue_id')
    .select([
      'meetings.id',
      'accounts.full_name as liaison',
      'venues.name as venue',
      'starts_at as startsAt',
      'ends_at as endsAt',
    ]);

async function first(query: ReturnType<typeof meetings>, most: number): Promise<Some> {
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query.orderBy('starts_at').orderBy('meetings.id').limit(most).execute();
  return { total, rows: rows.map((row) => Due.parse(row)) };
}
