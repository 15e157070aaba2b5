import { StatusTag } from '../../ui/status-tag.tsx';
import { lookOf } from './words.ts';
import type { Marked } from './words.ts';

interface MeetingTagProps {
  readonly meeting: Marked;
  /** Nobody has heard from it: its id is among `meetings.overdue`. */
  readonly isOverdue?: boolean;
}

/** How a meeting stands, in one tag: what presses most. */
export function MeetingTag({ meeting, isOverdue = false }: MeetingTagProps) {
  const { tone, icon, label } = lookOf(meeting, isOverdue);
  return (
    <StatusTag tone={tone} icon={icon}>
      {label}
    </StatusTag>
  );
}
