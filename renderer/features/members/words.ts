import { CircleCheck, CircleDashed, CirclePause, DoorOpen } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { FORM_LABELS } from '../../../contract/domain/forms.ts';
import { STATUS_LABELS } from '../../../contract/domain/members.ts';
import type { Status } from '../../../contract/domain/members.ts';
import type { MemberRow, MemberView } from '../../../contract/members.ts';
import { formatDate } from '../../lib/format.ts';
import type { Tone } from '../../ui/status-tag.tsx';

/** How each status looks beside its word. */
export const STATUS_LOOK: Readonly<Record<Status, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  applicant: { tone: 'brand', icon: CircleDashed },
  active: { tone: 'good', icon: CircleCheck },
  paused: { tone: 'attention', icon: CirclePause },
  left: { tone: 'neutral', icon: DoorOpen },
};

/** The state of the three forms in a few words: "Complete to Nov 24, 2026". */
export function formsInWords({
  formsState,
  formsUntil,
}: Pick<MemberRow, 'formsState' | 'formsUntil'>): string {
  if (formsState === 'missing') return 'Missing';
  const until = formatDate(formsUntil);
  if (formsState === 'ending') return `Ends ${until}`;
  return until === '' ? 'Complete' : `To ${until}`;
}

/** What stands under a name beside a member's page: "Havre · Applicant · forms missing". */
export function compactWords(row: MemberRow): string {
  const forms = {
    complete: '',
    ending: `ends ${formatDate(row.formsUntil)}`,
    missing: 'forms missing',
  }[row.formsState];
  const wanted = row.status === 'left' ? '' : forms;
  return [row.town, STATUS_LABELS[row.status], wanted].filter((part) => part !== '').join(' · ');
}

/** Names joined as in speech: "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Why packets show a member or not (R2), as one sentence. */
export function listedInWords(member: Pick<MemberView, 'isListed' | 'status' | 'missingForms'>): string {
  if (member.isListed) return 'Packets show this member.';
  if (member.status === 'left') return 'Has left; packets do not show this member.';
  if (member.status === 'paused') return 'Packets do not show this member while paused.';
  if (member.missingForms.length > 0)
    return `Missing: ${listed(member.missingForms.map((kind) => FORM_LABELS[kind]))}.`;
  return 'Nothing is missing; not active yet.';
}
