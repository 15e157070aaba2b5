import { DeskError } from '../../contract/errors.ts';
import type { HolderRecall, UnaccountedCopy } from '../../contract/recalls.ts';
import * as copies from '../../db/repositories/copies.ts';
import { eachInTurns } from '../../db/repositories/packets/in-turns.ts';
import * as rows from '../../db/repositories/recalls.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';
import { outOfDateNumbers } from './packets/out-of-date.ts';
import { snapshotNow } from './packets/snapshot.ts';
import { letter } from './recalls/letter.ts';
import { holderRecall, recalledCopies } from './recalls/views.ts';

/** More than a person looks for at once; the ledger has them all. */
const MOST_UNACCOUNTED = 100;

/** What the office does about paper that should not be out any more (R13). */
export const recalls: Handlers<'recalls'> = {
  async list(context, { offset, limit }) {
    const outOfDate = await outOfDateNumbers(context);
    const { listed } = await snapshotNow(context);
    const found = await rows.holders(context.db, outOfDate);
    const page: HolderRecall[] = [];
    for (const holder of found.slice(offset, offset + limit))
      page.push(await holderRecall(context, { outOfDate, listed }, holder));
    return {
      total: found.length,
      copies: found.reduce((sum, { numbers }) => sum + numbers.length, 0),
      rows: page,
      unaccounted: await unaccounted(context),
    };
  },

  async told(context, { copyIds, how }) {
    const { db, clock, ids, account } = context;
    const found = await copies.require(db, copyIds);
    const outOfDate = await outOfDateNumbers(context);
    if (found.some(({ number, state }) => state !== 'issued' || !outOfDate.has(number)))
      throw new DeskError('not-possible-now');
    const at = clock.now();
    await rows.addNotices(
      db,
      found.map(({ id }) => ({ id: ids.next(), copy_id: id, at, how, told_by: account.id })),
    );
    await eachInTurns(found, ({ id, number, recipient }) =>
      context.audit({
        kind: 'change',
        action: 'recalls.told',
        subject: recipient.id,
        facts: { copy: id, number, how },
      }),
    );
    return recalledCopies(context, found);
  },

  letter,
};

async function unaccounted(context: Context): Promise<{ total: number; rows: UnaccountedCopy[] }> {
  const lost = await copies.list(context.db, {
    text: '',
    states: ['unaccounted'],
    runId: null,
    offset: 0,
    limit: MOST_UNACCOUNTED,
  });
  const views = await recalledCopies(context, lost.rows);
  return {
    total: lost.total,
    rows: lost.rows.flatMap(({ recipient, closedAt }, index): UnaccountedCopy[] => {
      const view = views[index];
      return view ? [{ ...view, holder: recipient, closedAt }] : [];
    }),
  };
}
