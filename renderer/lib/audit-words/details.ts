import type { AuditEntry, AuditFacts } from '../../../contract/audit.ts';
import { figureInWords } from '../../../contract/audit-words/figures.ts';
import { ERROR_CODES } from '../../../contract/errors.ts';
import { formatDateTime } from '../format.ts';
import { wordsFor } from '../messages.ts';

/** As the program makes ids. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Why it was refused, as the person was told, and for a failed sign-in when: it is written down at the next good one. */
function whyRefused({ code, at, how }: AuditFacts): string {
  const known = ERROR_CODES.find((each) => each === code);
  const why = known === undefined ? [] : [wordsFor(known).title];
  const when = typeof at === 'string' ? [`Failed on ${formatDateTime(at)}`] : [];
  const by = how === 'recovery-key' ? ['with a recovery key'] : [];
  return [...why, ...when, ...by].join(', ');
}

/** The figures of a record in one line, with names for ids: `from staff, to liaison`. An id that has no name any more is left out. */
export function detailsInWords({ kind, facts, names }: Pick<AuditEntry, 'kind' | 'facts' | 'names'>): string {
  if (kind === 'refusal') return whyRefused(facts);
  // A packet's number stands in the sentence.
  const saysNumber = 'number' in facts;
  return Object.entries(facts)
    .filter(([name]) => !saysNumber || !(name === 'copy' || name === 'number'))
    .filter(([, value]) => names[String(value)] !== undefined || !UUID.test(String(value)))
    .map(([name, value]) => figureInWords(name, names[String(value)]?.name ?? value))
    .join(', ');
}
