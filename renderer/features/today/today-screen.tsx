import { CircleCheck } from 'lucide-react';
import type { TodayView } from '../../../contract/today.ts';
import { useAsk } from '../../lib/asking.ts';
import { formatDate, today } from '../../lib/format.ts';
import { Answer } from '../../ui/answer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Columns, Stack } from '../../ui/stack.tsx';
import { ContactsToConfirm, FormsEnding, FormsMissing } from './member-lists.tsx';
import { FirstSteps } from './first-steps.tsx';
import { NoticesWaiting } from './notices-waiting.tsx';
import { PaperWaiting } from './paper-waiting.tsx';
import { Standing } from './standing.tsx';
import { WelcomesDue } from './welcomes-due.tsx';

/** What needs a person now. Each line opens the place where it is done. */
export function TodayScreen() {
  const found = useAsk('today', 'overview', {});
  return (
    <>
      <PageHeader title="Today" status={formatDate(today())} />
      <Page>
        <Answer of={found} rows={8}>
          {(view) => (hasMembers(view) ? <Waiting view={view} /> : <FirstSteps />)}
        </Answer>
      </Page>
    </>
  );
}

const hasMembers = ({ members }: TodayView): boolean =>
  members.applicants + members.active + members.paused > 0;

const isAnythingWaiting = (view: TodayView): boolean =>
  view.newcomersWaiting + view.welcomesOverdue.total > 0 ||
  view.noticesToReview.total +
    view.formsMissing.total +
    view.formsEnding.total +
    view.contactsToConfirm.total >
    0 ||
  view.copiesToPrint +
    view.copiesToIssue +
    view.copiesUnaccounted +
    view.copiesOutOfDate +
    view.runsToFinish >
    0;

function Waiting({ view }: { readonly view: TodayView }) {
  return (
    <Stack gap={16}>
      <Standing members={view.members} />
      {!isAnythingWaiting(view) && (
        <EmptyState title="Nothing is waiting" icon={CircleCheck}>
          Conflicts are reviewed, forms are current, safe contacts are confirmed, and every packet is
          accounted for.
        </EmptyState>
      )}
      <NoticesWaiting waiting={view.noticesToReview} />
      <PaperWaiting view={view} />
      <Columns>
        <WelcomesDue view={view} />
        <FormsEnding ending={view.formsEnding} />
        <FormsMissing missing={view.formsMissing} />
        <ContactsToConfirm due={view.contactsToConfirm} />
      </Columns>
    </Stack>
  );
}
