import type { AuditAction } from '../../../contract/audit.ts';
import type { CopyId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import * as copies from '../../../db/repositories/copies.ts';
import type { Context, Errand } from '../../gate/context.ts';
import { unpack } from './kept-document.ts';
import { requireUpToDate } from './out-of-date.ts';

type One = { readonly id: CopyId };

/** A copy's pages, to look at and to print: the same bytes each time. Recorded as a print (R9). */
export async function pdf(errand: Errand, { id }: One): Promise<{ pdf: Uint8Array }> {
  return { pdf: (await pagesOf(errand, id, 'print', 'packets.pdf')).pdf };
}

/** Saves a copy's pages where a person chose to, after the window's warning (R10). Recorded before any byte is written. */
export async function exportPages(errand: Errand, { id }: One): Promise<{ isSaved: boolean }> {
  const { copy, pdf } = await pagesOf(errand, id, 'export', 'packets.export');
  const isSaved = await errand.workstation.saveFile({ suggestedName: `${copy.numberText}.pdf`, bytes: pdf });
  if (!isSaved)
    await errand.transact((context) => record(context, copy, 'export', 'packets.export', { isSaved }));
  return { isSaved };
}

/**
 * Typesets a copy again. Refuses `not-possible-now` for a copy that has come to its end, and `copy-changed` when it shows
 * something that may no longer be shown (R3, R4) or does not come out as the ledger's SHA-256 says.
 */
async function pagesOf(errand: Errand, id: CopyId, kind: 'print' | 'export', action: AuditAction) {
  const { copy, kept } = await errand.transact(async (context) => {
    const [copy] = await copies.require(context.db, [id]);
    const kept = copy && (await copies.documentOf(context.db, id));
    if (!copy || !kept) throw new DeskError('not-possible-now');
    await requireUpToDate(context, [copy]);
    await record(context, copy, kind, action);
    return { copy, kept };
  });
  const { pdf, sha256 } = await errand.typesetter.typeset(await unpack(kept));
  if (sha256 !== copy.sha256) throw new DeskError('copy-changed', { facts: { copy: copy.numberText } });
  return { copy, pdf };
}

const record = (
  context: Context,
  { id, number, recipient }: copies.Copy,
  kind: 'print' | 'export',
  action: AuditAction,
  more: Readonly<Record<string, boolean>> = {},
): Promise<void> =>
  context.audit({ kind, action, subject: recipient.id, facts: { copy: id, number, ...more } });
