import type { ReactNode } from 'react';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { useCan } from '../../../lib/session.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { NoticeTone } from '../../../ui/notice.tsx';
import { CheckInButton, CheckOutButton, NotThereButton } from '../check-buttons.tsx';
import { nextStep } from './steps.ts';
import type { NextStep, Possible } from './steps.ts';
import { OutcomeButtons } from './outcome-buttons.tsx';
import { stepWords } from './step-words.ts';

interface StepCardProps {
  readonly meeting: MeetingView;
  readonly possible: Possible;
  readonly now: string;
}

const TONES: Readonly<Record<NextStep, NoticeTone>> = {
  release: 'attention',
  ask: 'info',
  declined: 'attention',
  wait: 'good',
  'check-in': 'info',
  'check-out': 'info',
  unheard: 'attention',
  outcome: 'info',
  tell: 'attention',
  none: 'info',
};

/** What comes next, and its button. */
export function StepCard({ meeting, possible, now }: StepCardProps) {
  const step = nextStep(meeting, now);
  const canAttend = useCan('meetings.attend');
  if (step === 'none') return null;
  const { title, body } = stepWords(step, meeting, now);
  const who = { meetingId: meeting.id, liaison: meeting.liaison.name };
  const buttons: readonly ReactNode[] = canAttend
    ? [
        possible.toCheckIn && meeting.kind === 'accompanied' && step !== 'outcome' && (
          <CheckInButton key="in" {...who} />
        ),
        possible.toCheckOut && <CheckOutButton key="out" {...who} />,
        possible.toUndoCheckIn && <NotThereButton key="undo" {...who} />,
        possible.toClose && <OutcomeButtons key="outcome" meeting={meeting} />,
      ].filter((button) => button !== false)
    : [];
  return (
    <Notice tone={TONES[step]} title={title} {...(buttons.length > 0 ? { actions: buttons } : {})}>
      {body}
    </Notice>
  );
}
