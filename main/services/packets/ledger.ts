import type { InputOf, OutputOf } from '../../../contract/endpoint.ts';
import type { CopyId, MemberId } from '../../../contract/domain/ids.ts';
import { RunId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import { type CopyView, RunView, type packets } from '../../../contract/packets.ts';
import * as copies from '../../../db/repositories/copies.ts';
import * as entries from '../../../db/repositories/entries.ts';
import * as runs from '../../../db/repositories/packets/runs.ts';
import type { Context } from '../../gate/context.ts';
import { shownFacts } from './facts.ts';
import { copyViews, isStillRight, outOfDateNumbers } from './out-of-date.ts';
import { isAtWork } from './run.ts';
import { snapshotNow } from './snapshot.ts';

type Packets = typeof packets;

/** The ledger, newest copy first. */
export async function ledger(
  context: Context,
  filter: InputOf<Packets['ledger']>,
): Promise<OutputOf<Packets['ledger']>> {
  const numbers = filter.isOutOfDate ? await outOfDateNumbers(context) : null;
  const { total, rows } = await copies.list(context.db, { ...filter, numbers });
  return { total, rows: await copyViews(context, rows) };
}

/** One copy with its entries. */
export async function copy(
  context: Context,
  { id }: { readonly id: CopyId },
): Promise<OutputOf<Packets['copy']>> {
  const found = await copies.require(context.db, [id]);
  const [view] = await copyViews(context, found);
  if (!view) throw new DeskError('not-found');
  const snapshot = await snapshotNow(context);
  const shown = await entries.ofCopy(context.db, view.number);
  await context.audit({
    kind: 'view',
    action: 'packets.copy',
    subject: view.recipient.id,
    facts: { copy: id },
  });
  return {
    copy: view,
    entries: shown.map(({ member, facts }) => ({
      member,
      facts: shownFacts(facts),
      isStillRight: isStillRight(snapshot, view.recipient.id, { memberId: member.id, prints: facts }),
    })),
  };
}

/** The copies that a member holds or held. */
export async function heldBy(
  context: Context,
  { memberId }: { readonly memberId: MemberId },
): Promise<CopyView[]> {
  const views = await copyViews(context, await copies.ofMember(context.db, memberId));
  await context.audit({ kind: 'view', action: 'packets.heldBy', subject: memberId });
  return views;
}

/** R13: the copies that show a member, to whom, and with which facts. */
export async function showing(
  context: Context,
  { memberId }: { readonly memberId: MemberId },
): Promise<OutputOf<Packets['showing']>> {
  const shown = await entries.showing(context.db, memberId);
  const facts = new Map(shown.map((entry) => [entry.number, shownFacts(entry.facts)]));
  const views = await copyViews(context, await copies.byNumbers(context.db, [...facts.keys()]));
  await context.audit({ kind: 'view', action: 'packets.showing', subject: memberId });
  return views.map((copy) => ({ copy, facts: facts.get(copy.number) ?? [] }));
}

/** The runs, newest first. */
export async function listRuns(
  context: Context,
  page: InputOf<Packets['runs']>,
): Promise<OutputOf<Packets['runs']>> {
  const { total, rows } = await runs.list(context.db, page);
  return { total, rows: rows.map((row) => runView(context, row)) };
}

export const run = async (context: Context, { id }: { readonly id: RunId }): Promise<RunView> =>
  runView(context, await runs.requireFigures(context.db, id));

/** A run that is at work by its record, but not in this session, was cut off: the program ended in the middle of it. */
function runView(context: Context, row: runs.RunFigures): RunView {
  const id = RunId.parse(row.id);
  const isCutOff = row.state === 'running' && !isAtWork(context, id);
  return RunView.parse({
    id,
    startedAt: row.started_at,
    startedBy: row.full_name,
    state: isCutOff ? 'interrupted' : row.state,
    total: row.total ?? 0,
    produced: row.produced ?? 0,
    printed: row.printed ?? 0,
    issued: row.issued ?? 0,
    spoiled: row.spoiled ?? 0,
  });
}
