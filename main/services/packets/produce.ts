import { RunId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { JobView } from '../../../contract/jobs.ts';
import type { ProducePackets } from '../../../contract/packets.ts';
import * as runs from '../../../db/repositories/packets/runs.ts';
import type { Context } from '../../gate/context.ts';
import { eachText } from '../../packet/clean.ts';
import { unprintable } from './check.ts';
import { chosenRecipients } from './recipients.ts';
import { isAtWork, produceCopies } from './run.ts';
import { type Snapshot, snapshotNow } from './snapshot.ts';

/**
 * Begins a run: it and its recipients are on disk before the first page is typeset. Refuses `nobody-to-print` when none
 * of the chosen may receive a packet (R2), and `letters-not-printable`.
 */
export async function produce(context: Context, { recipients, edition }: ProducePackets): Promise<JobView> {
  const { db, clock, ids, account } = context;
  const snapshot = await snapshotNow(context);
  const { able, leftOut } = await chosenRecipients(context, snapshot, recipients);
  if (able.length === 0) throw new DeskError('nobody-to-print');
  requirePrintable(context, snapshot);
  const id = RunId.parse(ids.next());
  const missing = recipients.kind === 'everyone' ? [] : leftOut;
  await runs.add(db, { id, started_at: clock.now(), started_by: account.id, edition }, [
    ...able.map((member) => ({ memberId: member.id, leftOut: null })),
    ...missing.map((member) => ({ memberId: member.id, leftOut: member.because })),
  ]);
  const facts = { recipients: able.length, leftOut: missing.length, edition };
  await context.audit({ kind: 'change', action: 'packets.produce', subject: id, facts });
  return start(context, id, able.length);
}

/** Goes on with a run for the recipients it has not reached. Refuses `not-possible-now` for a run that is done. */
export async function resume(context: Context, { id }: { readonly id: RunId }): Promise<JobView> {
  const { state } = await runs.require(context.db, id);
  if (isAtWork(context, id)) throw new DeskError('job-running');
  if (state === 'done') throw new DeskError('not-possible-now');
  requirePrintable(context, await snapshotNow(context));
  await runs.setState(context.db, id, 'running');
  await context.audit({ kind: 'change', action: 'packets.resume', subject: id });
  return start(context, id, (await runs.waiting(context.db, id)).length);
}

/**
 * The job begins with a transaction of its own, which waits for this call's: were this call refused after all, the job
 * would not find its run and end.
 */
const start = (context: Context, id: RunId, total: number): JobView =>
  context.jobs.start({
    kind: 'packets.run',
    total,
    subject: id,
    work: (control) => produceCopies(context, id, control),
  });

function requirePrintable(context: Context, snapshot: Snapshot): void {
  const letters = new Set(unprintable(context, snapshot).flatMap((member) => member.letters));
  const { texts, letterSender, name, address, phone } = snapshot.settings;
  eachText({ texts, letterSender, name, address, phone }, (text) =>
    context.typesetter.unprintable(text.replaceAll(/\s/g, ' ')).forEach((letter) => letters.add(letter)),
  );
  if (letters.size > 0)
    throw new DeskError('letters-not-printable', { facts: { letters: [...letters].join(' ') } });
}
