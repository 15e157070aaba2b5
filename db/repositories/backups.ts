import { type AuditAction, AuditFacts } from '../../contract/audit.ts';
import type { Db } from '../connection.ts';

/** What the trail remembers of an office's safekeeping, under a subject of its own so that it is found by its index. */
export const REMEMBERED = {
  'backups.make': 'office-backup',
  'backups.drill': 'office-drill',
  'backups.check': 'office-check',
  'backups.missed': 'office-missed',
} as const satisfies Partial<Record<AuditAction, string>>;

/** The folders of offices kept aside of which somebody has looked at what they recorded. */
export async function lookedAside(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('audit_trail')
    .select('facts')
    .where('subject', '=', REMEMBERED['backups.missed'])
    .execute();
  return new Set(rows.map((row) => String(AuditFacts.parse(JSON.parse(row.facts))['keptAside'])));
}

/** The last record of one of them, or null when there was none yet. */
export async function last(
  db: Db,
  action: keyof typeof REMEMBERED,
): Promise<{ readonly at: string; readonly facts: AuditFacts } | null> {
  const row = await db
    .selectFrom('audit_trail')
    .select(['at', 'facts'])
    .where('subject', '=', REMEMBERED[action])
    .where('kind', '=', 'change')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { at: row.at, facts: AuditFacts.parse(JSON.parse(row.facts)) };
}
