import type { LucideIcon } from 'lucide-react';
import {
  CalendarCheck,
  CalendarX,
  CircleCheck,
  CircleHelp,
  CirclePause,
  CircleX,
  Clock,
  Hourglass,
  MapPinCheck,
  TriangleAlert,
} from 'lucide-react';
import type { MeetingKind } from '../../../contract/domain/meeting-plan.ts';
import { MEETING_STATE_LABELS } from '../../../contract/meetings.ts';
import type { Agreement, MeetingRow, MeetingState } from '../../../contract/meetings.ts';
import type { Tone } from '../../ui/status-tag.tsx';

export const KIND_LABELS: Readonly<Record<MeetingKind, string>> = {
  accompanied: 'Accompanied',
  arranged: 'Venue arranged only',
};

interface Look {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

export const STATE_LOOK: Readonly<Record<MeetingState, Look>> = {
  planned: { label: MEETING_STATE_LABELS.planned, tone: 'brand', icon: Clock },
  'on-hold': { label: MEETING_STATE_LABELS['on-hold'], tone: 'danger', icon: CirclePause },
  cancelled: { label: MEETING_STATE_LABELS.cancelled, tone: 'neutral', icon: CalendarX },
  held: { label: MEETING_STATE_LABELS.held, tone: 'good', icon: CalendarCheck },
  'not-held': { label: MEETING_STATE_LABELS['not-held'], tone: 'neutral', icon: CalendarX },
};

/** What one member said. */
export const AGREEMENT_LOOK: Readonly<Record<Agreement, Look>> = {
  pending: { label: 'No answer yet', tone: 'attention', icon: CircleHelp },
  agreed: { label: 'Agreed', tone: 'good', icon: CircleCheck },
  declined: { label: 'Declined', tone: 'danger', icon: CircleX },
};

/** What all of them said together. */
const TOGETHER: Readonly<Record<Agreement, Look>> = {
  pending: { label: 'Answers pending', tone: 'attention', icon: Hourglass },
  agreed: { label: 'All agreed', tone: 'good', icon: CircleCheck },
  declined: AGREEMENT_LOOK.declined,
};

const OVERDUE: Look = { label: 'Overdue', tone: 'danger', icon: TriangleAlert };
const CHECKED_IN: Look = { label: 'Checked in', tone: 'brand', icon: MapPinCheck };
const OPEN_OUTCOME: Look = { label: 'Held or not?', tone: 'attention', icon: CircleHelp };
const BLOCKED: Look = { label: 'Needs attention', tone: 'danger', icon: TriangleAlert };

/** What a meeting is marked by: as much of it as its state and its marks. */
export type Marked = Pick<
  MeetingRow,
  'state' | 'attention' | 'agreement' | 'checkedInAt' | 'checkedOutAt' | 'endsAt'
>;

/** The one mark of a meeting: what presses most. `isOverdue`: nobody has heard from it (`meetings.overdue`). */
export function lookOf(meeting: Marked, isOverdue = false, now: Date = new Date()): Look {
  const { state, attention, agreement, checkedInAt, checkedOutAt, endsAt } = meeting;
  if (isOverdue && (state === 'planned' || state === 'on-hold')) return OVERDUE;
  if (state !== 'planned') return STATE_LOOK[state];
  if (checkedInAt !== null && checkedOutAt === null) return CHECKED_IN;
  if (checkedOutAt !== null || Date.parse(endsAt) <= now.getTime()) return OPEN_OUTCOME;
  return attention.some((mark) => mark !== 'declined') ? BLOCKED : TOGETHER[agreement];
}
