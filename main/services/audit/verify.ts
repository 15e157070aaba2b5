import { setImmediate } from 'node:timers/promises';
import { ABOUT_TRAIL } from '../../../contract/audit.ts';
import type { JobView } from '../../../contract/jobs.ts';
import { lastLink } from '../../../db/repositories/audit/chain.ts';
import { BEGINNING, type Walk, endFault, walkOn } from '../../../db/repositories/audit/check.ts';
import { setMark } from '../../../db/repositories/audit/marks.ts';
import type { Context, Errand } from '../../gate/context.ts';
import type { JobControl } from '../../jobs.ts';
import { recordFault } from '../../trail-check.ts';

/** Walks the whole chain as a job: a stretch, then whoever waits for the office has their turn, then the next one. */
export async function verify({ jobs, transact }: Errand): Promise<JobView> {
  const { seq } = await transact(({ db }) => lastLink(db));
  const work = (control: JobControl) => walkAll(transact, seq, control);
  return jobs.start({ kind: 'audit.verify', total: seq, work });
}

async function walkAll(transact: Errand['transact'], known: number, control: JobControl): Promise<null> {
  for (let walk = BEGINNING; ;) {
    const next = await transact(async (context) => {
      const next = await walkOn(context.db, context.vault.auditKey, walk);
      if (next.at.seq === walk.at.seq) await conclude(context, next);
      return next;
    });
    if (next.at.seq === walk.at.seq) return null;
    walk = next;
    // The window's own calls, and a press on Cancel, come in here: the database gives no pause by itself.
    await setImmediate();
    control.progress(walk.at.seq, Math.max(walk.at.seq, known));
  }
}

/** Records what the walk has found, in the transaction in which it came to the end. */
async function conclude(context: Context, walk: Walk): Promise<void> {
  const { db, vault, clock, account } = context;
  const fault = walk.first ?? (await endFault(db, vault.auditKey));
  await setMark(db, vault.auditKey, 'checked', walk.at);
  if (fault) await recordFault(db, { key: vault.auditKey, at: clock.now(), accountId: account.id }, fault);
  const facts = { count: walk.at.seq, bad: walk.bad, ...fault };
  await context.audit({ kind: 'view', action: 'audit.verify', subject: ABOUT_TRAIL, facts });
}
