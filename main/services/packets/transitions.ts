import type { AuditAction } from '../../../contract/audit.ts';
import { type CopyState, copyMayBecome, isLive } from '../../../contract/domain/copies.ts';
import type { CopyId } from '../../../contract/domain/ids.ts';
import type { InputOf } from '../../../contract/endpoint.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { CopyView, packets } from '../../../contract/packets.ts';
import { inChunks } from '../../../db/in-chunks.ts';
import * as copies from '../../../db/repositories/copies.ts';
import { eachInTurns } from '../../../db/repositories/packets/in-turns.ts';
import type { Context } from '../../gate/context.ts';
import { forgetSoon } from './forget.ts';
import { copyViews, requireUpToDate } from './out-of-date.ts';
import { mailingAddress } from './post.ts';
import { snapshotNow } from './snapshot.ts';

type Packets = typeof packets;
type Remembered = Parameters<typeof copies.setState>[3];

/**
 * R13: what came out of the printer. Paper that shows what may no longer be shown can only be spoiled: refuses
 * `copy-changed`, and `not-possible-now` for a copy that was answered for before.
 */
export async function confirmPrinted(
  context: Context,
  { ids, cameOut }: InputOf<Packets['confirmPrinted']>,
): Promise<CopyView[]> {
  const rows = await copies.require(context.db, ids);
  if (rows.some(({ state }) => state !== 'produced')) throw new DeskError('not-possible-now');
  const now = context.clock.now();
  if (!cameOut) return become(context, rows, 'spoiled', 'packets.confirmPrinted', { closed_at: now });
  await requireUpToDate(context, rows);
  return become(context, rows, 'printed', 'packets.confirmPrinted', { printed_at: now });
}

/** Hands copies over or mails them. Mail goes to a postal contact of the recipient that may be used (R7). */
export async function issue(
  context: Context,
  { ids, how, contactId }: InputOf<Packets['issue']>,
): Promise<CopyView[]> {
  const rows = await copies.require(context.db, ids);
  requireNext(rows, 'issued');
  const { listed } = await snapshotNow(context);
  if (rows.some(({ recipient }) => !listed.has(recipient.id))) throw new DeskError('not-listed');
  await requireUpToDate(context, rows);
  if (how === 'hand')
    return become(context, rows, 'issued', 'packets.issue', {
      issued_at: context.clock.now(),
      issued_how: how,
    });
  if (contactId === null) throw new DeskError('not-possible-now', { field: 'contactId' });
  for (const { recipient } of rows) await mailingAddress(context.db, recipient.id, contactId);
  const issued = { issued_at: context.clock.now(), issued_how: how, issued_to: contactId };
  return become(context, rows, 'issued', 'packets.issue', issued);
}

/** R13: the honest end of copies. What they were typeset from is forgotten; who was shown in them is not. */
export async function close(context: Context, { ids, as }: InputOf<Packets['close']>): Promise<CopyView[]> {
  const rows = await copies.require(context.db, ids);
  requireNext(rows, as);
  return become(context, rows, as, 'packets.close', { closed_at: context.clock.now() });
}

/** Spoils copies that were not issued, as no one may read them any more. */
export async function spoil(context: Context, ids: readonly CopyId[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await copies.require(context.db, ids);
  requireNext(rows, 'spoiled');
  await put(context, rows, 'spoiled', 'packets.close', { closed_at: context.clock.now() });
}

function requireNext(rows: readonly copies.Copy[], next: CopyState): void {
  if (rows.some(({ state }) => !copyMayBecome(state, next))) throw new DeskError('not-possible-now');
}

async function become(
  context: Context,
  rows: readonly copies.Copy[],
  state: CopyState,
  action: AuditAction,
  remembered: Remembered,
): Promise<CopyView[]> {
  await put(context, rows, state, action, remembered);
  return copyViews(
    context,
    await copies.require(
      context.db,
      rows.map(({ id }) => id),
    ),
  );
}

/** Without looking at what else may be out of date by now: with many members that takes a second. */
async function put(
  context: Context,
  rows: readonly copies.Copy[],
  state: CopyState,
  action: AuditAction,
  remembered: Remembered,
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await copies.setState(context.db, ids, state, remembered);
  if (!isLive(state)) forgetSoon(context, ids);
  const how = remembered.issued_how ? { how: remembered.issued_how } : {};
  await eachInTurns([...inChunks(rows)], (chunk) =>
    context.auditAll(
      chunk.map(({ id, number, recipient }) => {
        const facts = { copy: id, number, state, ...how };
        return { kind: 'change', action, subject: recipient.id, facts };
      }),
    ),
  );
}
