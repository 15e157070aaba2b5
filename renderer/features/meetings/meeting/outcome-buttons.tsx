import { CalendarCheck, CalendarX } from 'lucide-react';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { useMeetingChange } from './use-meeting-change.ts';

const OUTCOMES = [
  { outcome: 'held', label: 'Held', icon: CalendarCheck },
  { outcome: 'not-held', label: 'Not held', icon: CalendarX },
] as const;

/** Held or not, nothing more. */
export function OutcomeButtons({ meeting: { id } }: { readonly meeting: MeetingView }) {
  const close = useMeetingChange('close');
  return (
    <>
      {OUTCOMES.map(({ outcome, label, icon }) => (
        <Button
          key={outcome}
          icon={icon}
          isPending={close.isPending && close.variables.outcome === outcome}
          isDisabled={close.isPending && close.variables.outcome !== outcome}
          onPress={() => close.mutate({ id, outcome }, { onSuccess: () => announce(`Recorded: ${label}`) })}
        >
          {label}
        </Button>
      ))}
      <RefusalNotice error={close.error} />
    </>
  );
}
