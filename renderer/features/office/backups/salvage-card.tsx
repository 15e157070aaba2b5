import { useState } from 'react';
import { useTell } from '../../../lib/asking.ts';
import { plural } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';

/** What can still be read of a damaged office, as lists outside of its encryption. */
export function SalvageCard() {
  const [isAsking, setAsking] = useState(false);
  const salvage = useTell('backups', 'salvage');
  const act = () => salvage.mutate({}, { onSuccess: () => setAsking(false) });
  return (
    <Card
      title="This office is damaged"
      tone="danger"
      actions={<Button onPress={() => setAsking(true)}>Save what can be read</Button>}
    >
      <Stack gap={12}>
        <p>
          First restore the newest backup below, if there is one: it brings everything back, and this file is
          kept aside. What was done since then you can look up here, or save as lists.
        </p>
        {salvage.data && (
          <Notice tone="good" title={`${plural(salvage.data.rows, 'row')} saved`} isUrgent>
            In {salvage.data.folder}.{' '}
            {salvage.data.lost > 0 && `Up to ${plural(salvage.data.lost, 'row')} could not be read. `}
            Delete the lists when you no longer need them.
          </Notice>
        )}
      </Stack>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title="Save what can be read as lists?"
        confirmLabel="Choose where to save"
        tone="danger"
        onConfirm={act}
        isPending={salvage.isPending}
        error={salvage.error}
      >
        <p>
          The lists are not encrypted: whoever opens them reads who is in the network and how to reach them.
          Save them on an encrypted drive that only you can reach. That you saved them is recorded.
        </p>
      </ConfirmDialog>
    </Card>
  );
}
