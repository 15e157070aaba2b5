import { setImmediate } from 'node:timers/promises';
import type { TrailFault } from '../../../contract/audit.ts';
import type { Db } from '../../connection.ts';
import type { Row } from '../../schema.ts';
import { BEFORE_ALL, isSealed, lastLink, linkAt } from './chain.ts';
import { type Mark, readMark } from './marks.ts';

/** How far a walk along the chain has come, and what it met. */
export interface Walk {
  readonly at: Mark;
  /** Records that do not follow from the one before, and gaps. */
  readonly bad: number;
  readonly first: TrailFault | null;
}

export const BEGINNING: Walk = { at: { seq: 0, hash: BEFORE_ALL }, bad: 0, first: null };

/** Records read at once: enough to be quick, few enough that nobody at the desk waits for them (some 10 ms on 2 cores). */
const STRETCH = 250;

/** Goes on along the chain by so many records. It ends where `at` stays where it was. */
export async function walkOn(db: Db, key: Buffer, walk: Walk, most = STRETCH): Promise<Walk> {
  const rows = await db
    .selectFrom('audit_trail')
    .selectAll()
    .where('seq', '>', walk.at.seq)
    .orderBy('seq')
    .limit(most)
    .execute();
  let { at, bad, first } = walk;
  for (const row of rows) {
    const fault = faultOf(key, at, row);
    if (fault) [bad, first] = [bad + 1, first ?? fault];
    at = { seq: row.seq, hash: Buffer.from(row.hash) };
  }
  return { at, bad, first };
}

function faultOf(key: Buffer, before: Mark, row: Row<'audit_trail'>): TrailFault | null {
  if (row.seq !== before.seq + 1) return { what: 'missing', seq: before.seq + 1 };
  const follows = before.hash.equals(row.previous) && isSealed(key, row);
  return follows ? null : { what: 'changed', seq: row.seq };
}

/**
 * Whether the trail ends where the program last wrote to it: that the newest records were cut off shows in no record that is
 * left. `end-unknown` when the program's own note of the end is gone or was changed.
 */
export async function endFault(db: Db, key: Buffer): Promise<TrailFault | null> {
  const [last, written] = [await lastLink(db), await readMark(db, key, 'written')];
  if (written === null) return last.seq === 0 ? null : { what: 'end-unknown', seq: last.seq + 1 };
  if (written.seq > last.seq) return { what: 'missing', seq: last.seq + 1 };
  if (written.seq < last.seq) return { what: 'changed', seq: written.seq + 1 };
  return written.hash.equals(last.hash) ? null : { what: 'changed', seq: last.seq };
}

/** Where to go on from: the place up to which the trail was checked before, if the record there is still the same one. */
export async function checkedBefore(db: Db, key: Buffer): Promise<Walk> {
  const mark = await readMark(db, key, 'checked');
  if (mark === null) return BEGINNING;
  if (mark.seq === 0) return BEGINNING;
  const row = await linkAt(db, mark.seq);
  const isSame = row !== undefined && mark.hash.equals(row.hash) && isSealed(key, row);
  return isSame ? { at: mark, bad: 0, first: null } : BEGINNING;
}

/** Goes on to the end of the chain, a stretch at a time, so that memory stays small; in between others have their turn. */
export async function walkToEnd(db: Db, key: Buffer, from: Walk): Promise<Walk> {
  for (let walk = from; ;) {
    const next = await walkOn(db, key, walk);
    if (next.at.seq === walk.at.seq) return next;
    walk = next;
    await setImmediate();
  }
}

/**
 * Walks the whole chain at once: for a copy of an office that nobody works in. `firstBad` names the first bad record. An office of
 * a version without marks (`isMarked` false) has no note of its end.
 */
export async function verifyChain(
  db: Db,
  key: Buffer,
  isMarked: boolean,
): Promise<{ count: number; firstBad: number | null; head: string }> {
  const walk = await walkToEnd(db, key, BEGINNING);
  const first = walk.first ?? (isMarked ? await endFault(db, key) : null);
  return { count: walk.at.seq, firstBad: first?.seq ?? null, head: walk.at.hash.toString('hex') };
}
