import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { formatWallDate } from '../../../lib/wall-time.ts';
import { useMeetingChange } from './use-meeting-change.ts';

/** Asks once, and never why (R5). */
export function CancelMeeting({ meeting: { id, starts } }: { readonly meeting: MeetingView }) {
  const [isAsking, setAsking] = useState(false);
  const cancel = useMeetingChange('cancel');
  return (
    <>
      <Button icon={CalendarX} onPress={() => setAsking(true)}>
        Cancel meeting…
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title="Cancel this meeting?"
        confirmLabel="Cancel the meeting"
        safeLabel="Keep it"
        tone="danger"
        isPending={cancel.isPending}
        error={cancel.error}
        onConfirm={() =>
          cancel.mutate(
            { id },
            {
              onSuccess: () => {
                setAsking(false);
                announce('Meeting cancelled');
              },
            },
          )
        }
      >
        <p>
          The meeting on {formatWallDate(starts)} will not take place, and its time and venue are free again.
          Tell each member and the liaison. This cannot be taken back: plan a new meeting instead.
        </p>
      </ConfirmDialog>
    </>
  );
}
