import type { MemberId } from '../../../contract/domain/ids.ts';
import { pairOf } from '../../../contract/domain/separations.ts';
import { EMPTY_FIELDS } from '../../../contract/members.ts';
import type { Db } from '../../connection.ts';
import * as entries from '../entries.ts';
import * as meetings from '../meetings/people.ts';
import { columnsOf } from '../members.ts';
import * as separations from '../separations.ts';
import { foldWelcomes } from '../welcomes/fold.ts';

export interface Folding {
  readonly keep: MemberId;
  readonly drop: MemberId;
  readonly at: string;
}

/** The tables whose rows belong to one member and simply follow. */
const FOLLOWING = [
  'contacts',
  'forms',
  'confirmations',
  'copies',
  'packet_recipients',
  'import_lines',
] as const;

/**
 * Gives everything that hangs on one record to another, and empties the first of all that is personal. A pair of the two
 * themselves ends; every other separation of the dropped record holds for the kept one without a break (R4). Afterwards
 * call refreshFormsUntil for the kept one and refreshWords for both.
 */
export async function foldInto(db: Db, folding: Folding): Promise<void> {
  const { keep, drop, at } = folding;
  for (const table of FOLLOWING)
    await db.updateTable(table).set({ member_id: keep }).where('member_id', '=', drop).execute();
  await entries.move(db, drop, keep);
  await meetings.foldMembers(db, drop, keep);
  await foldSeparations(db, folding);
  await foldNotices(db, folding);
  await foldWelcomes(db, folding);
  await db.updateTable('members').set({ merged_into: keep }).where('merged_into', '=', drop).execute();
  await db
    .updateTable('members')
    .set({ ...columnsOf(EMPTY_FIELDS), status: 'left', status_since: at, changed_at: at })
    .set({ forms_until: null, merged_into: keep })
    .where('id', '=', drop)
    .execute();
}

async function foldSeparations(db: Db, { keep, drop, at }: Folding): Promise<void> {
  // A wish recorded on both records is one cause.
  const causeOf = ({ otherId, source, askedBy, noticeId }: separations.Standing): string =>
    [otherId, source, askedBy === drop ? keep : (askedBy ?? ''), noticeId ?? ''].join('|');
  const known = new Set((await separations.rowsOf(db, keep)).map(causeOf));
  for (const row of await separations.rowsOf(db, drop)) {
    const { id, otherId } = row;
    const isDone = otherId === keep || known.has(causeOf(row));
    const [first, second] = pairOf(keep, otherId);
    await db
      .updateTable('separations')
      .set(
        isDone
          ? { lifted_at: at }
          : {
              first_id: first,
              second_id: second,
              ...(row.askedBy === drop ? { asked_by: keep } : {}),
            },
      )
      .where('id', '=', id)
      .execute();
  }
}

/** A notice about both names the kept one once. */
async function foldNotices(db: Db, { keep, drop }: Folding): Promise<void> {
  const named = db.selectFrom('conflict_members').select('notice_id').where('member_id', '=', keep);
  await db
    .deleteFrom('conflict_members')
    .where('member_id', '=', drop)
    .where('notice_id', 'in', named)
    .execute();
  await db.updateTable('conflict_members').set({ member_id: keep }).where('member_id', '=', drop).execute();
  await db
    .updateTable('conflict_notices')
    .set({ reporter_id: keep })
    .where('reporter_id', '=', drop)
    .execute();
}
