import type { PaperAnswer } from '../../../contract/audit.ts';
import { type AuditHead, shortHash } from '../../../contract/domain/audit-head.ts';
import { isSealed, linkAt } from '../../../db/repositories/audit/chain.ts';
import type { Context } from '../../gate/context.ts';

/** Whether the trail still holds what was printed: its last record then, by number, under a seal that begins the same. */
export async function checkPaper(
  context: Context,
  { count, shortHash: printed }: AuditHead,
): Promise<{ answer: PaperAnswer; at: string | null }> {
  const { db, vault } = context;
  const row = await linkAt(db, count);
  const answer = answerFor(row, printed, vault.auditKey);
  await context.audit({ kind: 'view', action: 'audit.checkPaper', facts: { count, answer } });
  return { answer, at: answer === 'held' ? (row?.at ?? null) : null };
}

function answerFor(row: Awaited<ReturnType<typeof linkAt>>, printed: string, key: Buffer): PaperAnswer {
  if (row === undefined) return 'not-there';
  if (shortHash(row.hash) !== printed) return 'different';
  return isSealed(key, row) ? 'held' : 'broken';
}
