import { DoorOpen, LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { useCan } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import type { NoticeTone } from '../../../ui/notice.tsx';
import { nextStep } from './steps.ts';
import type { NextStep, Possible } from './steps.ts';
import { OutcomeButtons } from './outcome-buttons.tsx';
import { stepWords } from './step-words.ts';
import { useMeetingChange } from './use-meeting-change.ts';

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
  const { title, body } = stepWords(step, meeting);
  const buttons: readonly ReactNode[] = canAttend
    ? [
        possible.toCheckIn && meeting.kind === 'accompanied' && step !== 'outcome' && (
          <CheckButton key="in" meeting={meeting} which="checkIn" />
        ),
        possible.toCheckOut && <CheckButton key="out" meeting={meeting} which="checkOut" />,
        possible.toClose && <OutcomeButtons key="outcome" meeting={meeting} />,
      ].filter((button) => button !== false)
    : [];
  return (
    <Notice tone={TONES[step]} title={title} {...(buttons.length > 0 ? { actions: buttons } : {})}>
      {body}
    </Notice>
  );
}

const CHECKS = {
  checkIn: { label: 'Check in', said: 'Checked in', icon: DoorOpen },
  checkOut: { label: 'Check out', said: 'Checked out', icon: LogOut },
} as const;

interface CheckButtonProps {
  readonly meeting: MeetingView;
  readonly which: keyof typeof CHECKS;
}

function CheckButton({ meeting, which }: CheckButtonProps) {
  const { label, said, icon } = CHECKS[which];
  const check = useMeetingChange(which);
  return (
    <>
      <Button
        tone="primary"
        icon={icon}
        isPending={check.isPending}
        onPress={() => check.mutate({ id: meeting.id }, { onSuccess: () => announce(said) })}
      >
        {label}
      </Button>
      <RefusalNotice error={check.error} />
    </>
  );
}
