import { FINDING_CODES } from '../../../../contract/domain/meeting-checks.ts';
import type { Finding, FindingCode } from '../../../../contract/domain/meeting-checks.ts';
import { RefusedError } from '../../../lib/desk.ts';
import { wordsOf } from '../../../lib/messages.ts';
import type { Words } from '../../../lib/messages.ts';
import { findingWords } from '../findings.ts';
import type { FindingNames } from '../findings.ts';

const isCode = (text: string): text is FindingCode => (FINDING_CODES as readonly string[]).includes(text);

const bare = (code: FindingCode): Finding => ({
  code,
  isBlocking: true,
  memberIds: [],
  accountId: null,
  venueId: null,
  meetingId: null,
});

/**
 * Why a plan was not saved: the findings that the office named, with their names where the last check knew them. Null for any
 * other refusal.
 */
export function blockedWords(
  error: unknown,
  findings: readonly Finding[],
  names: FindingNames,
): Words | null {
  if (!(error instanceof RefusedError) || error.code !== 'meeting-blocked') return null;
  const codes = (error.facts?.['codes'] ?? '').split(' ').filter(isCode);
  const problems = codes.flatMap((code) => {
    const known = findings.filter((finding) => finding.code === code);
    return (known.length > 0 ? known : [bare(code)]).map((finding) => findingWords(finding, names).problem);
  });
  return { title: wordsOf(error).title, body: ['Nothing was saved.', ...new Set(problems)].join(' ') };
}
