import type { AuditEntry, AuditFacts } from '../../../contract/audit.ts';
import { ERROR_CODES } from '../../../contract/errors.ts';
import { formatDateTime } from '../format.ts';
import { wordsFor } from '../messages.ts';

/** What the figures of a record are called; one that is not here goes by its own name. */
const LABELS: Readonly<Record<string, string>> = {
  cause: 'because',
  found: 'found',
  fromDrop: 'taken from it',
  isFolderMissing: 'drive missing',
  isGood: 'sound',
  hasScan: 'with a scan',
  isConfirmed: 'confirmed',
  isIntact: 'whole',
  isSaved: 'saved',
  leftOut: 'left out',
  madeAt: 'backup of',
};

const valueText = (value: AuditFacts[string]): string => {
  if (value === true) return 'yes';
  return value === false ? 'no' : String(value);
};

/** Why it was refused, as the person was told, and for a failed sign-in when: it is written down at the next good one. */
function whyRefused({ code, at, how }: AuditFacts): string {
  const known = ERROR_CODES.find((each) => each === code);
  const why = known === undefined ? [] : [wordsFor(known).title];
  const when = typeof at === 'string' ? [`Failed on ${formatDateTime(at)}`] : [];
  const by = how === 'recovery-key' ? ['with a recovery key'] : [];
  return [...why, ...when, ...by].join(', ');
}

/** The ids and figures of a record in one line: `from staff, to liaison`. */
export const detailsInWords = ({ kind, facts }: Pick<AuditEntry, 'kind' | 'facts'>): string =>
  kind === 'refusal'
    ? whyRefused(facts)
    : Object.entries(facts)
        .map(([name, value]) => `${LABELS[name] ?? name} ${valueText(value)}`)
        .join(', ');
