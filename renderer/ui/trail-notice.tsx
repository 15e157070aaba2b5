import { useAsk, useTell } from '../lib/asking.ts';
import { faultInWords } from '../lib/audit-words/faults.ts';
import { formatDateTime } from '../lib/format.ts';
import { useCan } from '../lib/session.ts';
import { Button, ButtonLink } from './button.tsx';
import { Notice, RefusalNotice } from './notice.tsx';
import { Stack } from './stack.tsx';

/** That somebody tampered with the audit trail, to administrators: what it means and what to do. Nothing while all is well. */
export function TrailNotice() {
  const mayKnow = useCan('audit.view');
  const { data } = useAsk('audit', 'standing', {}, { isEnabled: mayKnow });
  const note = useTell('audit', 'acknowledge');
  if (data === undefined || data.faults.length === 0) return null;
  return (
    <Notice
      tone="danger"
      title="The audit trail was changed outside this program"
      isUrgent
      actions={
        <>
          <ButtonLink to="/office/audit">Open the audit trail</ButtonLink>
          <Button isPending={note.isPending} onPress={() => note.mutate({})}>
            Take note
          </Button>
        </>
      }
    >
      <Stack gap={8}>
        {data.faults.map((fault) => (
          <p key={`${fault.what} ${fault.seq}`}>
            {faultInWords(fault)} Found on {formatDateTime(fault.foundAt)}.
          </p>
        ))}
        <p>
          The file is damaged, or somebody who can open it has hidden what was done. What the trail says about
          that time can no longer be relied on, and whether members’ records were changed as well it cannot
          tell.
        </p>
        <p>
          Keep this workstation as it is, restore nothing over the office’s folder, put your latest ledger
          sheets and backups aside, and call whoever looks after your records. “Take note” stops this message;
          the finding stays in the trail under your name.
        </p>
        <RefusalNotice error={note.error} />
      </Stack>
    </Notice>
  );
}
