import { CalendarCheck, CalendarX } from 'lucide-react';
import { useState } from 'react';
import { awaitedOf } from '../../../../contract/domain/meeting-watch.ts';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { useMeetingChange } from './use-meeting-change.ts';

const OUTCOMES = [
  { outcome: 'held', label: 'Held', icon: CalendarCheck },
  { outcome: 'not-held', label: 'Not held', icon: CalendarX },
] as const;

/** Held or not, nothing more. Asks once, as nothing takes it back; where nobody ever checked in, the answer ends the watch as well. */
export function OutcomeButtons({ meeting }: { readonly meeting: MeetingView }) {
  const { id, liaison } = meeting;
  const [asked, setAsked] = useState<(typeof OUTCOMES)[number] | null>(null);
  const close = useMeetingChange('close');
  const isUnheard = awaitedOf(meeting) === 'check-in';
  const label = asked?.label.toLowerCase() ?? '';
  const record = ({ outcome, label }: (typeof OUTCOMES)[number]) =>
    close.mutate(
      { id, outcome },
      {
        onSuccess: () => {
          setAsked(null);
          announce(`Recorded: ${label}`);
        },
      },
    );
  return (
    <>
      {OUTCOMES.map((one) => (
        <Button
          key={one.outcome}
          icon={one.icon}
          isPending={close.isPending && close.variables.outcome === one.outcome}
          isDisabled={close.isPending && close.variables.outcome !== one.outcome}
          onPress={() => setAsked(one)}
        >
          {one.label}
        </Button>
      ))}
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={isUnheard ? `Have you heard from ${liaison.name}?` : `Was it ${label}?`}
        confirmLabel={isUnheard ? `They are safe: ${label}` : `Record: ${label}`}
        safeLabel="Not yet"
        isPending={close.isPending}
        error={close.error}
        onConfirm={() => asked && record(asked)}
      >
        <p>
          {isUnheard
            ? 'They never checked in. Recording the outcome ends the alarm, and nobody is waited for any more.'
            : 'This ends the meeting and cannot be taken back.'}
        </p>
      </ConfirmDialog>
      {asked === null && <RefusalNotice error={close.error} />}
    </>
  );
}
