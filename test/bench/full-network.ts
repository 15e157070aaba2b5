import { sql } from 'kysely';
import { FORM_KINDS } from '../../contract/domain/forms.ts';
import type { AccountId } from '../../contract/domain/ids.ts';
import type { Db } from '../../db/connection.ts';
import { TODAY } from './many-members.ts';

const AT = `${TODAY}T16:00:00.000Z`;
const SCOPE = JSON.stringify({
  nameForm: 'full',
  town: true,
  contacts: [],
  experience: true,
  ownWords: true,
});

export const LISTED = 2000;
export const SHOWN = 300;
/** Of those shown, so many are not listed any more: every copy that shows them is to be got back. */
const GONE = 10;
const APART = 5000;
export const WAITING = 300;

/**
 * What the network's queues are made of, beside the members who are there: some of them listed, each with a copy that is
 * out; some of those shown in them gone since; pairs kept apart; newcomers, welcomes under way and long done.
 */
export async function fillQueues(db: Db, me: AccountId): Promise<void> {
  await sql`CREATE TEMP TABLE bench_listed AS SELECT row_number() OVER (ORDER BY seq) AS place, seq, id, forms_until
    FROM members WHERE status = 'active' AND forms_until >= ${TODAY} LIMIT 12000`.execute(db);
  await sql`UPDATE members SET is_willing_to_welcome = 1 WHERE id IN (SELECT id FROM bench_listed)`.execute(
    db,
  );
  await addForms(db, me);
  await addCopies(db, me);
  await addSeparations(db, me);
  await addWelcomes(db, me);
}

const addForms = (db: Db, me: AccountId) =>
  sql`INSERT INTO forms (id, member_id, kind, version, signed_on, received_by, recorded_at, ends_on, scope)
    SELECT printf('form-%d-%08d', kind.key, place), bench_listed.id, kind.value, '1', '2026-01-01', ${me}, ${AT},
      iif(kind.value = 'release-of-information', forms_until, NULL),
      iif(kind.value = 'release-of-information', ${SCOPE}, NULL)
    FROM bench_listed, json_each(${JSON.stringify(FORM_KINDS)}) AS kind WHERE place <= ${LISTED}`.execute(db);

async function addCopies(db: Db, me: AccountId): Promise<void> {
  await sql`INSERT INTO packet_runs (id, started_at, started_by, edition, state)
    VALUES ('run-00000001', ${AT}, ${me}, 'standard', 'done')`.execute(db);
  await sql`INSERT INTO copies (id, number, run_id, member_id, edition, state, produced_at, produced_by, printed_at,
      issued_at, issued_how, pages, sha256)
    SELECT printf('copy-%08d', place), place, 'run-00000001', id, 'standard', 'issued', ${AT}, ${me}, ${AT}, ${AT},
      'hand', 12, ${'f'.repeat(64)} FROM bench_listed WHERE place <= ${LISTED}`.execute(db);
  await sql`INSERT INTO entries (id, member_id, facts)
    SELECT place, id, '{}' FROM bench_listed WHERE place <= ${SHOWN - GONE}`.execute(db);
  await sql`INSERT INTO entries (id, member_id, facts)
    SELECT ${SHOWN - GONE} + row_number() OVER (), id, '{}' FROM members WHERE status = 'left' LIMIT ${GONE}`.execute(
    db,
  );
  await sql`INSERT INTO copy_entries (copy_number, entry_id)
    SELECT number, entries.id FROM copies CROSS JOIN entries`.execute(db);
}

const addSeparations = (db: Db, me: AccountId) =>
  sql`INSERT INTO separations (id, first_id, second_id, source, placed_at, placed_by)
    SELECT printf('apart-%08d', one.place), min(one.id, other.id), max(one.id, other.id), 'staff', ${AT}, ${me}
    FROM bench_listed AS one JOIN bench_listed AS other ON other.place = one.place + 6000
    WHERE one.place <= ${APART}`.execute(db);

/** The first wait, the next are being welcomed, and the rest were. */
async function addWelcomes(db: Db, me: AccountId): Promise<void> {
  await sql`INSERT INTO newcomers (member_id, since, settled_at, settled_how)
    SELECT id, ${AT}, iif(place <= ${WAITING + 200}, NULL, ${AT}), iif(place <= ${WAITING + 200}, NULL, 'welcomed')
    FROM bench_listed WHERE place <= 5000`.execute(db);
  await sql`INSERT INTO welcomes (id, newcomer_id, welcomer_id, assigned_at, assigned_by, due_on, tries, outcome, closed_at)
    SELECT printf('welcome-%08d', new.place), new.id, old.id, ${AT}, ${me}, ${TODAY}, 0,
      iif(new.place <= ${WAITING + 200}, NULL, 'reached'), iif(new.place <= ${WAITING + 200}, NULL, ${AT})
    FROM bench_listed AS new JOIN bench_listed AS old ON old.place = new.place + 5500
    WHERE new.place > ${WAITING} AND new.place <= 5000`.execute(db);
}
