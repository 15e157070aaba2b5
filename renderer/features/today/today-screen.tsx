import { CircleCheck } from 'lucide-react';
import type { TodayView } from '../../../contract/today.ts';
import { useAsk } from '../../lib/asking.ts';
import { formatDate } from '../../lib/format.ts';
import { officeToday } from '../../lib/wall-time.ts';
import { Answer } from '../../ui/answer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TrailNotice } from '../../ui/trail-notice.tsx';
import { BackupDue } from './backup-due.tsx';
import { AfterRestore } from './after-restore.tsx';
import { ClockDoubt } from './clock-doubt.tsx';
import { ContactsToConfirm, FormsEnding, FormsMissing } from './member-lists.tsx';
import { FirstSteps } from './first-steps.tsx';
import {
  MeetingsBlocked,
  MeetingsOnHold,
  MeetingsOverdue,
  MeetingsToAsk,
  MeetingsToday,
} from './meetings-due.tsx';
import { NoticesWaiting } from './notices-waiting.tsx';
import { PaperWaiting, RecallsWaiting } from './paper-waiting.tsx';
import { Pictures } from './pictures/pictures.tsx';
import { Standing } from './standing.tsx';
import styles from './today.module.css';
import { WelcomesDue } from './welcomes-due.tsx';

/** What needs a person now. Each line opens the place where it is done. */
export function TodayScreen() {
  const found = useAsk('today', 'overview', {});
  return (
    <>
      <PageHeader title="Today" status={formatDate(officeToday())} />
      <Page>
        <TrailNotice />
        <Answer of={found} rows={8}>
          {(view) => (
            <Stack gap={16}>
              <ClockDoubt doubt={view.clock} />
              <AfterRestore standing={view.backups} />
              {hasMembers(view) ? <Waiting view={view} /> : <FirstSteps />}
            </Stack>
          )}
        </Answer>
      </Page>
    </>
  );
}

const hasMembers = ({ members }: TodayView): boolean =>
  members.applicants + members.active + members.paused > 0;

const isAnythingWaiting = ({ meetings, ...view }: TodayView): boolean =>
  meetings.overdue + meetings.today + meetings.onHold + meetings.toAsk + view.meetingsBlocked.total > 0 ||
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

/** What cannot wait stands first, whoever it concerns; how the network stands comes last. */
function Waiting({ view }: { readonly view: TodayView }) {
  return (
    <Stack gap={16}>
      {!isAnythingWaiting(view) && (
        <EmptyState title="Nothing is waiting" icon={CircleCheck}>
          Conflicts are reviewed, forms are current, safe contacts are confirmed, and every packet is
          accounted for.
        </EmptyState>
      )}
      <MeetingsOverdue view={view} />
      <NoticesWaiting waiting={view.noticesToReview} />
      <RecallsWaiting view={view} />
      <MeetingsOnHold view={view} />
      <MeetingsBlocked view={view} />
      <MeetingsToday view={view} />
      <MeetingsToAsk view={view} />
      <div className={styles.lists}>
        <WelcomesDue view={view} />
        <FormsMissing missing={view.formsMissing} />
        <FormsEnding ending={view.formsEnding} />
        <ContactsToConfirm due={view.contactsToConfirm} />
      </div>
      <PaperWaiting view={view} />
      <BackupDue standing={view.backups} />
      <Standing members={view.members} />
      <Pictures />
    </Stack>
  );
}
