import { type AuditAction, AuditFacts } from '../../contract/audit.ts';
import type { Db } from '../connection.ts';

/** What the trail remembers of an office's safekeeping, under a subject of its own so that it is found by its index. */
export const REMEMBERED = {
  'backups.make': 'office-backup',
  'backups.drill': 'office-drill',
  'backups.check': 'office-check',
  'backups.missed': 'office-missed',
  'restores.finish': 'office-restore',
} as const satisfies Partial<Record<AuditAction, string>>;

/** The last record of one of them, or null when there was none yet. */
export async function last(
  db: Db,
  action: keyof typeof REMEMBERED,
): Promise<{ readonly seq: number; readonly at: string; readonly facts: AuditFacts } | null> {
  const row = await db
    .selectFrom('audit_trail')
    .select(['seq', 'at', 'facts'])
    .where('subject', '=', REMEMBERED[action])
    .where('action', '=', action)
    .where('kind', 'in', ['change', 'view'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { seq: row.seq, at: row.at, facts: AuditFacts.parse(JSON.parse(row.facts)) };
}
