import { FINDING_CODES } from '../../../../contract/domain/findings.ts';
import type { Finding, FindingCode } from '../../../../contract/domain/findings.ts';
import { RefusedError } from '../../../lib/desk.ts';
import { wordsOf } from '../../../lib/messages.ts';
import type { Words } from '../../../lib/messages.ts';
import { findingWords } from '../findings.ts';
import type { FindingNames } from '../findings.ts';
import type { PlanEntry } from './entry.ts';

interface Known {
  readonly findings: readonly Finding[];
  readonly names: FindingNames;
  readonly entry: Chosen;
}

const isCode = (text: string): text is FindingCode => (FINDING_CODES as readonly string[]).includes(text);

type Chosen = Pick<PlanEntry, 'liaisonId' | 'venueId'>;

/** A finding of which only the code is known: the check has not caught up with the last change. */
const bare = (code: FindingCode, { liaisonId, venueId }: Chosen): Finding => ({
  code,
  isBlocking: true,
  memberIds: [],
  accountId: liaisonId,
  venueId,
  meetingId: null,
});

/**
 * Why a plan was not saved: the findings that the office named, with their names where the last check knew them. Null for any
 * other refusal.
 */
export function blockedWords(error: unknown, { findings, names, entry }: Known): Words | null {
  if (!(error instanceof RefusedError) || error.code !== 'meeting-blocked') return null;
  const codes = (error.facts?.['codes'] ?? '').split(' ').filter(isCode);
  const problems = codes.flatMap((code) => {
    const known = findings.filter((finding) => finding.code === code);
    return (known.length > 0 ? known : [bare(code, entry)]).map(
      (finding) => findingWords(finding, names).problem,
    );
  });
  return { title: wordsOf(error).title, body: ['Nothing was saved.', ...new Set(problems)].join(' ') };
}
