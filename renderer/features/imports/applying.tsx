import type { JobView } from '../../../contract/jobs.ts';
import { useAsk } from '../../lib/asking.ts';
import { plural } from '../../lib/format.ts';
import { useJob } from '../../lib/jobs.ts';
import { queryClient } from '../../lib/query-client.ts';
import { announce } from '../../ui/announce.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { SaveReport } from './save-report.tsx';

interface ApplyingProps {
  readonly jobId: string;
  readonly fileName: string;
  readonly onAgain: () => void;
}

/** The last step: all or nothing, with the way to stop it, and afterwards what was done. */
export function Applying({ jobId, fileName, onAgain }: ApplyingProps) {
  const { job, cancel } = useJob(jobId, (ended) => {
    announce(ended.state === 'done' ? 'Import finished' : 'Nothing was imported');
    for (const feature of ['members', 'imports', 'today', 'forms'])
      void queryClient.invalidateQueries({ queryKey: [feature] });
  });
  if (job === undefined) return null;
  return (
    <Card title={fileName}>
      <ProgressPanel
        title="Importing the list"
        done={job.done}
        total={job.total}
        unit="rows"
        leftMs={job.leftMs}
        state={job.state}
        onCancel={cancel}
        outcome={<Outcome job={job} onAgain={onAgain} />}
      />
    </Card>
  );
}

function Outcome({ job, onAgain }: { readonly job: JobView; readonly onAgain: () => void }) {
  const again = <Button onPress={onAgain}>Choose a list again</Button>;
  if (job.state === 'cancelled')
    return <Ending words="Nothing was imported. Your file is as it was." actions={again} />;
  if (job.state === 'failed')
    return (
      <Ending
        words="The import did not finish, so nothing was imported. Your file is as it was. Try again; if it happens again, tell an administrator."
        actions={again}
      />
    );
  return <Done importId={job.subject ?? ''} onAgain={onAgain} />;
}

function Done({ importId, onAgain }: { readonly importId: string; readonly onAgain: () => void }) {
  const done = useAsk('imports', 'list', {}).data?.find(({ id }) => id === importId);
  if (done === undefined) return null;
  const left = done.skipped + done.refused;
  return (
    <Ending
      words={`${plural(done.imported, 'member was', 'members were')} imported. ${left === 0 ? 'No row was left out.' : `${plural(left, 'row was', 'rows were')} left out; the report says which and why.`} Safe contacts are not confirmed yet: the program asks before each first call.`}
      actions={
        <>
          <ButtonLink to="/members" tone="primary">
            Open the members
          </ButtonLink>
          <SaveReport id={done.id} />
          <Button tone="quiet" onPress={onAgain}>
            Import another list
          </Button>
        </>
      }
    />
  );
}

function Ending({ words, actions }: { readonly words: string; readonly actions: React.ReactNode }) {
  return (
    <Stack gap={12}>
      <p>{words}</p>
      <Row gap={8}>{actions}</Row>
    </Stack>
  );
}
