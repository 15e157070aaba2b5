import { CalendarPlus, Printer } from 'lucide-react';
import { useState } from 'react';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { useTell } from '../../../lib/asking.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** The sheet for the liaison, and the bare time for their calendar. */
export function MeetingPapers({ meeting }: { readonly meeting: MeetingView }) {
  const [opened, setOpened] = useState<'sheet' | 'file' | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <Button icon={CalendarPlus} onPress={() => setOpened('file')}>
        Calendar file…
      </Button>
      <Button icon={Printer} onPress={() => setOpened('sheet')}>
        Sheet…
      </Button>
      {opened === 'sheet' && <SheetDialog meeting={meeting} onClose={close} />}
      <CalendarFile meeting={meeting} isOpen={opened === 'file'} onClose={close} />
    </>
  );
}

interface CalendarFileProps {
  readonly meeting: MeetingView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** R10: the warning before the time leaves the office's encryption. */
function CalendarFile({ meeting: { id }, isOpen, onClose }: CalendarFileProps) {
  const save = useTell('meetings', 'saveCalendarFile', { beginsWork: true });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title="Save the time outside of the office?"
      confirmLabel="Save the file"
      isPending={save.isPending}
      error={save.error}
      onConfirm={() =>
        save.mutate(
          { id },
          {
            onSuccess: ({ isSaved }) => {
              onClose();
              announce(isSaved ? 'Calendar file saved' : 'Nothing was saved');
            },
          },
        )
      }
    >
      <p>
        The file is not encrypted: whoever opens it sees that somebody has an appointment then. It holds the
        beginning and the end and the word “Appointment”, no name and no place. Add none in your calendar.
        That you saved it is written down.
      </p>
    </ConfirmDialog>
  );
}
