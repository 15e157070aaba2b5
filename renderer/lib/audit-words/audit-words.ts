import type { AuditEntry } from '../../../contract/audit.ts';
import type { HistoryLine } from '../../../contract/members.ts';
import { refusedInWords } from './attempts.ts';
import { doneInWords } from './done.ts';

const PLACES: Readonly<Record<string, string>> = {
  members: 'record',
  contacts: 'contact methods',
  forms: 'forms',
  packets: 'packets',
  recalls: 'packets',
  imports: 'import',
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

const ABOUT_MEMBERS = ['members', 'contacts', 'forms', 'confirmations', 'recalls', 'separations', 'welcomes'];
/** Everything else that is printed is about copies, runs or the office. */
const PAPERS_OF_MEMBERS = ['forms', 'member-sheet'];
const ABOUT_RUNS = ['packets.resume', 'packets.ledgerSheet'];

/** Whether a record's subject is a member, who has a page to go to. */
export function isAboutMember({ action, facts }: Pick<AuditEntry, 'action' | 'facts'>): boolean {
  const feature = action.split('.')[0] ?? '';
  if (feature === 'packets') return !ABOUT_RUNS.includes(action) && typeof facts['recipients'] !== 'number';
  return ABOUT_MEMBERS.includes(feature) || PAPERS_OF_MEMBERS.includes(String(facts['what']));
}
