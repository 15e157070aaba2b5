import type { AuditEntry } from '../../../contract/audit.ts';
import type { Db } from '../../connection.ts';
import { entriesOf } from '../audit.ts';
import { lastLink, linkAt } from './chain.ts';

/** What is about the office's own safekeeping, and is not entered again. */
const OWN = /^(?:accounts\.renewKey|audit|backups|restores|session)\b/;

/** How many records two trails have in common, from the first on: a seal seals all that came before it. */
export async function inCommon(one: Db, other: Db): Promise<number> {
  let held = 0;
  let beyond = Math.min((await lastLink(one)).seq, (await lastLink(other)).seq) + 1;
  while (beyond - held > 1) {
    const middle = Math.floor((held + beyond) / 2);
    const [link, its] = [await linkAt(one, middle), await linkAt(other, middle)];
    if (link && its && Buffer.from(link.hash).equals(its.hash)) held = middle;
    else beyond = middle;
  }
  return held;
}

/** The changes recorded after a record, in the order in which they were made: the latest `most` of them, and how many there are. */
export async function changesAfter(
  db: Db,
  seq: number,
  most: number,
): Promise<{ readonly total: number; readonly records: AuditEntry[] }> {
  const rows = await db
    .selectFrom('audit_trail')
    .select(['seq', 'action'])
    .where('seq', '>', seq)
    .where('kind', '=', 'change')
    .orderBy('seq')
    .execute();
  const seqs = rows.filter(({ action }) => !OWN.test(action)).map((row) => row.seq);
  return { total: seqs.length, records: (await entriesOf(db, seqs.slice(-most))).toReversed() };
}
