import type { AuditEntry } from '../../../contract/audit.ts';
import { againGroupOf } from '../../../contract/domain/entered-again.ts';
import type { Db } from '../../connection.ts';
import { entriesOf } from '../audit.ts';
import { lastLink, linkAt } from './chain.ts';

/** A trail as far as another is compared with it. */
export interface Seals {
  /** The last record's number; 0 before the first. */
  last(): Promise<number>;
  at(seq: number): Promise<Buffer | undefined>;
}

export const sealsOf = (db: Db): Seals => ({
  last: async () => (await lastLink(db)).seq,
  async at(seq) {
    const link = await linkAt(db, seq);
    return link && Buffer.from(link.hash);
  },
});

/** How many records two trails have in common, from the first on: a seal seals all that came before it. */
export async function inCommon(one: Seals, other: Seals): Promise<number> {
  let held = 0;
  let beyond = Math.min(await one.last(), await other.last()) + 1;
  while (beyond - held > 1) {
    const middle = Math.floor((held + beyond) / 2);
    const [seal, its] = [await one.at(middle), await other.at(middle)];
    if (seal && its && seal.equals(its)) held = middle;
    else beyond = middle;
  }
  return held;
}

interface Changes {
  readonly total: number;
  readonly records: AuditEntry[];
}

/** The changes recorded after a record, of each group the latest `most` in the order in which they were made, and how many there are. */
export async function changesAfter(
  db: Db,
  seq: number,
  most: number,
): Promise<Readonly<Record<'protecting' | 'paper' | 'other', Changes>>> {
  const rows = await db
    .selectFrom('audit_trail')
    .select(['seq', 'action'])
    .where('seq', '>', seq)
    .where('kind', '=', 'change')
    .orderBy('seq')
    .execute();
  const groups = Map.groupBy(rows, ({ action }) => againGroupOf(action));
  const changes = async (group: 'protecting' | 'paper' | 'other'): Promise<Changes> => {
    const seqs = (groups.get(group) ?? []).map((row) => row.seq);
    return { total: seqs.length, records: (await entriesOf(db, seqs.slice(-most))).toReversed() };
  };
  return {
    protecting: await changes('protecting'),
    paper: await changes('paper'),
    other: await changes('other'),
  };
}
