import { useState } from 'react';
import { FORM_LABELS } from '../../../../contract/domain/forms.ts';
import type { FormView } from '../../../../contract/forms.ts';
import { useTell } from '../../../lib/asking.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { ScanInput } from './scan-input.tsx';
import type { ScanFile } from './scan-input.tsx';

interface AttachScanProps {
  readonly form: FormView;
  readonly onClose: () => void;
}

/** Puts a scan beside a form that was recorded before. */
export function AttachScan({ form, onClose }: AttachScanProps) {
  const [scan, setScan] = useState<ScanFile | null>(null);
  const attach = useTell('forms', 'attachScan');
  const act = () => {
    if (scan === null) return;
    attach.mutate(
      { id: form.id, scan: { mediaType: scan.mediaType, bytes: scan.bytes } },
      {
        onSuccess: () => {
          announce('Scan added');
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Scan of the ${FORM_LABELS[form.kind]}`}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={scan === null} isPending={attach.isPending} onPress={act}>
            Add scan
          </Button>
        </>
      }
    >
      <Stack gap={16}>
        <ScanInput value={scan} onChange={setScan} />
        <RefusalNotice error={attach.error} />
      </Stack>
    </Dialog>
  );
}
