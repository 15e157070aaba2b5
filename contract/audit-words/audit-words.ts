import type { AuditEntry } from '../audit.ts';
import type { HistoryLine } from '../members.ts';
import { refusedInWords } from './attempts.ts';
import { doneInWords } from './done.ts';

const PLACES: Readonly<Record<string, string>> = {
  members: 'record',
  contacts: 'contact methods',
  forms: 'forms',
  packets: 'packets',
  recalls: 'packets',
  imports: 'import',
  retention: 'destruction of records',
  separations: 'separations',
  welcomes: 'welcome',
};

/** A line of history in plain words. What this version does not know by name is said by its kind, never left out. */
export function historyWords({ action, facts }: Pick<HistoryLine, 'action' | 'facts'>): string {
  const place = PLACES[action.split('.')[0] ?? ''];
  const unknown =
    place === undefined
      ? 'Something was done with this record'
      : `Something was done with the ${place} of this member`;
  return doneInWords(action, facts) ?? unknown;
}

/** A record of the audit trail in plain words; what this version does not know keeps the name under which it was written. */
export function auditWords({ kind, action, facts }: Pick<AuditEntry, 'kind' | 'action' | 'facts'>): string {
  if (kind === 'refusal') return refusedInWords(action) ?? `Refused: ${action}`;
  return doneInWords(action, facts) ?? action;
}
