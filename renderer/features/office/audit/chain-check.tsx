import { useTell } from '../../../lib/asking.ts';
import { formatCount } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';

/** Walks the whole trail and says whether each record follows from the one before it. */
export function ChainCheck() {
  const verify = useTell('audit', 'verify');
  return (
    <Card
      title="Is the trail whole?"
      actions={
        <Button isPending={verify.isPending} onPress={() => verify.mutate({})}>
          Check the whole trail
        </Button>
      }
    >
      <Stack gap={12}>
        <p>
          Each record carries a seal over itself and the one before it. A record that was changed, moved or
          taken out breaks the chain.
        </p>
        <RefusalNotice error={verify.error} />
        {verify.data && verify.data.firstBad === null && (
          <Notice
            tone="good"
            title={`All ${formatCount(verify.data.count)} records follow from each other`}
            isUrgent
          >
            The last seal begins with {verify.data.head.slice(0, 12)}.
          </Notice>
        )}
        {verify.data && verify.data.firstBad !== null && (
          <Notice
            tone="danger"
            title={`Record ${formatCount(verify.data.firstBad)} does not follow from the one before it`}
            isUrgent
          >
            Somebody changed the trail outside this program, or the file is damaged. Keep this workstation as
            it is, do not restore anything over the office’s folder, and call whoever looks after your
            records.
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
