import { CircleCheck, CircleDashed, CirclePause, DoorOpen } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { FORM_LABELS } from '../../../contract/domain/forms.ts';
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
  if (formsState === 'ending') return `Ending ${until}`;
  return until === '' ? 'Complete' : `To ${until}`;
}

/** Names joined as in speech: "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Why packets show a member or not (R2), as one sentence. */
export function listedInWords(member: Pick<MemberView, 'isListed' | 'status' | 'missingForms'>): string {
  if (member.isListed) return 'Packets show this member.';
  if (member.status === 'left') return 'Not in packets: has left the network.';
  if (member.status === 'paused') return 'Not in packets: is paused.';
  if (member.missingForms.length > 0)
    return `Not in packets: ${listed(member.missingForms.map((kind) => FORM_LABELS[kind]))} missing.`;
  return 'Not in packets: still an applicant.';
}
