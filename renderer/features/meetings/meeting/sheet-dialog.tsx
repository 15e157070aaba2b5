import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { call } from '../../../lib/desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { PdfPages } from '../../../ui/pdf-pages.tsx';
import { usePrintSheet } from '../../../ui/print-sheet.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';

interface SheetDialogProps {
  readonly meeting: MeetingView;
  readonly onClose: () => void;
}

/** The liaison's sheet, typeset in memory and forgotten when it closes (R10). Each look is in the audit trail (R9). */
export function SheetDialog({ meeting: { id }, onClose }: SheetDialogProps) {
  // Not kept among the answers: the page must not outlive the look at it.
  const { mutate, data, error } = useMutation({ mutationFn: () => call('meetings', 'sheet', { id }) });
  useEffect(() => mutate(), [mutate]);
  const printing = usePrinting(id);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Sheet for the liaison"
      width="full"
      footer={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button
            tone="primary"
            icon={Printer}
            isDisabled={data === undefined}
            isPending={printing.isPending}
            onPress={() => data && void printing.print(data.pdf)}
          >
            Print
          </Button>
        </>
      }
    >
      <RefusalNotice error={error ?? printing.error} />
      {printing.hasFailed && (
        <Notice tone="danger" title="The page did not reach the printer" isUrgent>
          Nothing came out. Check the printer and print again.
        </Notice>
      )}
      {data === undefined && error === null && <Skeleton rows={8} />}
      {data !== undefined && <PdfPages bytes={data.pdf} label="Sheet for the liaison" />}
    </Dialog>
  );
}

const SAID = { sent: 'Sent to the printer', cancelled: 'Not printed', failed: 'Not printed' } as const;

function usePrinting(id: MeetingView['id']) {
  const sheet = usePrintSheet();
  const [error, setError] = useState<unknown>(null);
  const [hasFailed, setFailed] = useState(false);
  const print = async (pdf: Uint8Array) => {
    setError(null);
    try {
      const outcome = await sheet.print([pdf], { what: 'meeting-sheet', subjects: [id] });
      setFailed(outcome === 'failed');
      announce(SAID[outcome]);
    } catch (refusal) {
      setError(refusal);
    }
  };
  return { print, isPending: sheet.progress !== null, error, hasFailed };
}
