import { setImmediate } from 'node:timers/promises';
import type { AuditFilter } from '../../../contract/audit.ts';
import { shortHash, shortHashText } from '../../../contract/domain/audit-head.ts';
import { lastLink } from '../../../db/repositories/audit/chain.ts';
import * as trail from '../../../db/repositories/audit.ts';
import type { Errand } from '../../gate/context.ts';
import { csvLine } from '../../csv.ts';
import { detailsOf, given } from './written.ts';

/** Records read at once, some 20 ms on 2 cores; in between, others have their turn. */
const STRETCH = 500;

const HEAD = ['No.', 'Time (UTC)', 'Account', 'Account id', 'Kind', 'Action', 'Record id', 'Details', 'Seal'];

/**
 * Asks where to save the records that fit, and saves them. The trail knows of it before the file exists (R9), so the file does not
 * hold its own record. Members stand in it by id only: the file lies outside the office's encryption (R10).
 */
export async function exportTrail(
  errand: Errand,
  filter: AuditFilter,
): Promise<{ isSaved: boolean; records: number }> {
  const { upTo, day } = await errand.transact(async (context) => {
    const { seq } = await lastLink(context.db);
    await context.audit({ kind: 'export', action: 'audit.export', facts: { upTo: seq, ...given(filter) } });
    return { upTo: seq, day: context.clock.today() };
  });
  const { bytes, records } = await linesOf(errand, filter, upTo);
  const isSaved = await errand.workstation.saveFile({ suggestedName: `audit-trail-${day}.csv`, bytes });
  const facts = { isSaved, records };
  if (!isSaved)
    await errand.transact(({ audit }) => audit({ kind: 'export', action: 'audit.export', facts }));
  return { isSaved, records };
}

async function linesOf(errand: Errand, filter: AuditFilter, upTo: number) {
  const parts: Buffer[] = [Buffer.from(`\ufeff${csvLine(HEAD)}`)];
  let records = 0;
  for (let after = 0; ;) {
    const span = { after, upTo, limit: STRETCH };
    const rows = await errand.transact(({ db }) => trail.stretch(db, filter, span));
    const last = rows.at(-1);
    if (last === undefined) break;
    parts.push(Buffer.from(rows.map((row) => csvLine(cellsOf(row))).join('')));
    records += rows.length;
    after = last.seq;
    await setImmediate();
  }
  return { bytes: Buffer.concat(parts), records };
}

const cellsOf = (row: Awaited<ReturnType<typeof trail.stretch>>[number]): string[] => [
  String(row.seq),
  row.at,
  row.full_name ?? '',
  row.account_id ?? '',
  row.kind,
  row.action,
  row.subject ?? '',
  detailsOf(row.facts),
  shortHashText(shortHash(row.hash)),
];
