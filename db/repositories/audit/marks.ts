import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Db } from '../../connection.ts';

/** `written`: where the trail ended after the last record. `checked`: up to where every record was last found to follow. */
type MarkName = 'written' | 'checked';

/** A place in the trail: a record's number and its seal. */
export interface Mark {
  readonly seq: number;
  readonly hash: Buffer;
}

/** Notes a place in the trail under a seal of its own, so that it cannot be set back without the key. */
export async function setMark(db: Db, key: Buffer, name: MarkName, mark: Mark): Promise<void> {
  const row = { seq: mark.seq, hash: mark.hash, seal: sealOf(key, name, mark) };
  await db
    .insertInto('audit_marks')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

/** A noted place; null when there is none, or none under a right seal. */
export async function readMark(db: Db, key: Buffer, name: MarkName): Promise<Mark | null> {
  const row = await db.selectFrom('audit_marks').selectAll().where('name', '=', name).executeTakeFirst();
  if (row === undefined) return null;
  const mark = { seq: row.seq, hash: Buffer.from(row.hash) };
  const seal = sealOf(key, name, mark);
  return seal.length === row.seal.length && timingSafeEqual(seal, row.seal) ? mark : null;
}

const sealOf = (key: Buffer, name: MarkName, { seq, hash }: Mark): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify(['mark', name, seq, hash.toString('hex')]))
    .digest();
