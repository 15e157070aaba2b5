import { DoorOpen, LogOut, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTell } from '../../lib/asking.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';

interface CheckButtonProps {
  readonly meetingId: string;
  /** Who goes along. */
  readonly liaison: string;
}

const ALSO = { refreshes: ['today'] } as const;

/** The liaison has said that they are there. */
export function CheckInButton({ meetingId: id, liaison }: CheckButtonProps) {
  const check = useTell('meetings', 'checkIn', ALSO);
  return (
    <>
      <Button
        tone="primary"
        icon={DoorOpen}
        spoken={`Check in: ${liaison} was heard from`}
        isPending={check.isPending}
        onPress={() => check.mutate({ id }, { onSuccess: () => announce(`${liaison}: check in recorded`) })}
      >
        Check in
      </Button>
      <RefusalNotice error={check.error} />
    </>
  );
}

/**
 * The liaison has left safely. Asks once: it ends the watch, cannot be taken back, and stands where "Check in" was pressed a
 * moment ago.
 */
export function CheckOutButton({ meetingId: id, liaison }: CheckButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const check = useTell('meetings', 'checkOut', ALSO);
  return (
    <>
      <Button
        tone="primary"
        icon={LogOut}
        spoken={`Check out: ${liaison} has left`}
        onPress={() => setAsking(true)}
      >
        Check out…
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Has ${liaison} left safely?`}
        confirmLabel="Left safely: check out"
        safeLabel="Not yet"
        isPending={check.isPending}
        error={check.error}
        onConfirm={() =>
          check.mutate(
            { id },
            {
              onSuccess: () => {
                setAsking(false);
                announce(`${liaison}: check out recorded`);
              },
            },
          )
        }
      >
        <p>Check out when you have heard it from them. Nobody is waited for any more after that.</p>
      </ConfirmDialog>
    </>
  );
}

/** The check-in was a mistake: they are waited for again. */
export function NotThereButton({ meetingId: id, liaison }: CheckButtonProps) {
  const undo = useTell('meetings', 'undoCheckIn', ALSO);
  return (
    <>
      <Button
        icon={Undo2}
        isPending={undo.isPending}
        onPress={() => undo.mutate({ id }, { onSuccess: () => announce(`Waiting for ${liaison} again`) })}
      >
        Not there yet
      </Button>
      <RefusalNotice error={undo.error} />
    </>
  );
}
