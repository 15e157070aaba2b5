import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CopyView } from '../../../../contract/packets.ts';
import { call } from '../../../lib/desk.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { PdfPages } from '../../../ui/pdf-pages.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';

interface PreviewDialogProps {
  readonly copy: CopyView;
  readonly onClose: () => void;
}

/** A copy's pages, typeset in memory and forgotten when it closes (R10). Each look is in the audit trail (R9). */
export function PreviewDialog({ copy, onClose }: PreviewDialogProps) {
  // Not kept among the answers: the pages must not outlive the look at them.
  const { mutate, data, error } = useMutation({ mutationFn: () => call('packets', 'pdf', { id: copy.id }) });
  useEffect(() => mutate(), [mutate]);
  const label = `Packet ${copy.numberText} for ${copy.recipient.name}`;
  return (
    <Dialog isOpen onClose={onClose} title={label} width="full">
      <RefusalNotice error={error} />
      {data === undefined && error === null && <Skeleton rows={8} />}
      {data !== undefined && <PdfPages bytes={data.pdf} label={label} />}
    </Dialog>
  );
}
