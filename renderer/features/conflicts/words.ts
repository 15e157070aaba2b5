import type { LucideIcon } from 'lucide-react';
import { CircleCheck, Hourglass, Undo2, UserX } from 'lucide-react';
import type { NoticeState, NoticeView, Reporter } from '../../../contract/conflicts.ts';
import { formatSpan, since } from '../../lib/format.ts';
import type { Tone } from '../../ui/status-tag.tsx';

/** "Ana", "Ana and Beth", "Ana, Beth and Cal". */
export function inARow(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Whom a notice is about; someone outside the network is never named. */
export const peopleInWords = ({
  people,
  involvesOutsider,
}: Pick<NoticeView, 'people' | 'involvesOutsider'>): string =>
  inARow([...people.map(({ name }) => name), ...(involvesOutsider ? ['someone outside the network'] : [])]);

export const REPORTER_OPTIONS = [
  { id: 'not-said', label: 'They prefer not to say' },
  { id: 'staff', label: 'Staff' },
  { id: 'someone-else', label: 'Someone else' },
  { id: 'member', label: 'A member' },
] as const satisfies readonly { readonly id: Reporter['kind']; readonly label: string }[];

interface Look {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly word: string;
}

const REVIEWED: Readonly<Record<Exclude<NoticeState, 'open'>, Look>> = {
  kept: { tone: 'brand', icon: UserX, word: 'Reviewed: kept apart' },
  lifted: { tone: 'neutral', icon: Undo2, word: 'Reviewed: lifted' },
};
const REVIEWED_ALONE: Look = { tone: 'neutral', icon: CircleCheck, word: 'Reviewed' };

/** Whether a notice names one member only, so that there is nobody to be kept apart from. */
export const isAlone = ({ people }: Pick<NoticeView, 'people'>): boolean => people.length < 2;

/** How a notice stands: an open one says how long it waits. */
export function lookOf(notice: Pick<NoticeView, 'state' | 'receivedAt' | 'people'>): Look {
  const { state, receivedAt } = notice;
  if (state !== 'open') return isAlone(notice) ? REVIEWED_ALONE : REVIEWED[state];
  return { tone: 'attention', icon: Hourglass, word: `Waiting ${formatSpan(since(receivedAt))}` };
}

interface Span {
  readonly medianMs: number;
  readonly worstMs: number;
}

const spanInWords = (milliseconds: number): string =>
  milliseconds < 1000 ? 'at once' : formatSpan(milliseconds);

/** The middle and the longest of how long something took: "Median 4 minutes, longest 2 days". */
export const spansInWords = ({ medianMs, worstMs }: Span): string =>
  worstMs < 1000 ? 'At once, every time' : `Median ${spanInWords(medianMs)}, longest ${spanInWords(worstMs)}`;
