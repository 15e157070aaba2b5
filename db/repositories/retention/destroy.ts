import { sql } from 'kysely';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { EMPTY_FIELDS } from '../../../contract/members.ts';
import type { Db } from '../../connection.ts';
import { columnsOf } from '../members.ts';
import { refreshWords } from '../search/refresh.ts';

/** What the ledger says where a name stood. */
const NOBODY = columnsOf({ ...EMPTY_FIELDS, familyName: 'Destroyed record' });

/**
 * Deletes all that the office holds about a member, and of records merged into theirs. An empty row stays, which is no member
 * of any list, so that the ledger can still say where each numbered copy went (R13). `secure_delete` overwrites what is
 * deleted; call {@link squeezeIndex} after the last one.
 */
export async function destroyMember(db: Db, id: MemberId): Promise<void> {
  const forms = db.selectFrom('forms').select('id').where('member_id', '=', id);
  const contacts = db.selectFrom('contacts').select('id').where('member_id', '=', id);
  const entries = db.selectFrom('entries').select('id').where('member_id', '=', id);
  await db.deleteFrom('scans').where('form_id', 'in', forms).execute();
  await db.updateTable('copies').set({ issued_to: null }).where('issued_to', 'in', contacts).execute();
  await db.deleteFrom('confirmations').where('member_id', '=', id).execute();
  await db.deleteFrom('copy_entries').where('entry_id', 'in', entries).execute();
  await db
    .deleteFrom('separations')
    .where((eb) => eb.or([eb('first_id', '=', id), eb('second_id', '=', id)]))
    .execute();
  for (const table of ['forms', 'contacts', 'entries', 'newcomers', 'meeting_members'] as const)
    await db.deleteFrom(table).where('member_id', '=', id).execute();
  await db
    .deleteFrom('welcomes')
    .where((eb) => eb.or([eb('newcomer_id', '=', id), eb('welcomer_id', '=', id)]))
    .execute();
  await forgetInNotices(db, id);
  await db
    .updateTable('members')
    .set({ ...NOBODY, forms_until: null, merged_into: id })
    .where('id', '=', id)
    .execute();
  await refreshWords(db, id);
}

/** A notice keeps that it was, when, and what was decided; what was written in it may speak of the member. */
async function forgetInNotices(db: Db, id: MemberId): Promise<void> {
  const named = db.selectFrom('conflict_members').select('notice_id').where('member_id', '=', id);
  await db.updateTable('conflict_notices').set({ note: '' }).where('id', 'in', named).execute();
  await db
    .updateTable('conflict_notices')
    .set({ reporter_kind: 'not-said', reporter_id: null, note: '' })
    .where('reporter_id', '=', id)
    .execute();
  await db.deleteFrom('conflict_members').where('member_id', '=', id).execute();
}

/**
 * Takes the destroyed names' letters out of the search index for good: a full-text index only marks what is deleted until its
 * parts are merged (sqlite.org/fts5.html, 6.5 and 4.5).
 */
export const squeezeIndex = (db: Db): Promise<unknown> =>
  sql`INSERT INTO member_parts (member_parts) VALUES ('optimize')`.execute(db);
