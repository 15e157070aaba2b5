import type { Db } from '../../connection.ts';
import { lastLink } from '../audit/chain.ts';

/** A place in the audit trail. The hash tells it from another record of the same number after a rollback. */
export interface Mark {
  readonly seq: number;
  readonly hash: string;
}

/** The trail's end now. */
export async function mark(db: Db): Promise<Mark> {
  const { seq, hash } = await lastLink(db);
  return { seq, hash: hexOf(hash) };
}

/** Whether anything that packets show may have changed since; what the packets and their recalls record does not count. */
export async function hasChangedSince(db: Db, { seq, hash }: Mark): Promise<boolean> {
  const same = await db.selectFrom('audit_trail').select('hash').where('seq', '=', seq).executeTakeFirst();
  if (hexOf(same?.hash) !== hash) return true;
  const change = await db
    .selectFrom('audit_trail')
    .select('seq')
    .where('seq', '>', seq)
    .where('kind', '=', 'change')
    .where('action', 'not like', 'packets.%')
    .where('action', 'not like', 'recalls.%')
    .limit(1)
    .executeTakeFirst();
  return change !== undefined;
}

const hexOf = (hash: Uint8Array | undefined): string => Buffer.from(hash ?? []).toString('hex');
