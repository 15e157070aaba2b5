import { setImmediate } from 'node:timers/promises';
import type { CopyId } from '../../../contract/domain/ids.ts';
import { inChunks } from '../../../db/in-chunks.ts';
import * as copies from '../../../db/repositories/copies.ts';
import type { Context, Errand } from '../../gate/context.ts';

/** Documents wiped in one transaction: overwriting so many takes some 8 ms, for which another call may have to wait. */
const AT_ONCE = 20;

/**
 * Forgets what copies that came to their end were typeset from, once the call that ended them is answered: nobody on the
 * phone waits until it is overwritten. Nothing opens it meanwhile (copies.documentOf); what a lock or a crash leaves is
 * wiped at the next sign-in.
 */
export const forgetSoon = (context: Context, ids: readonly CopyId[]): void =>
  context.afterwards(() => void forget(context, ids).catch(() => undefined));

/** Forgets what is left of copies that have come to their end. Gives how many there were, and records it if any. */
export async function forgetLeft(errand: Errand): Promise<{ forgotten: number }> {
  const ids = await errand.transact(async ({ db, audit }) => {
    const left = await copies.endedWithDocument(db);
    if (left.length > 0)
      await audit({ kind: 'change', action: 'packets.forget', facts: { copies: left.length } });
    return left;
  });
  await forget(errand, ids);
  return { forgotten: ids.length };
}

async function forget({ transact }: Pick<Errand, 'transact'>, ids: readonly CopyId[]): Promise<void> {
  for (const chunk of inChunks(ids, AT_ONCE)) {
    // The answer, and whatever else was asked meanwhile, comes first.
    await setImmediate();
    await transact(({ db }) => copies.dropDocuments(db, chunk));
  }
}
