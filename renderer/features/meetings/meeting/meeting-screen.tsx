import { Pencil } from 'lucide-react';
import { useParams } from 'react-router';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { useAsk } from '../../../lib/asking.ts';
import { useCan } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { Columns, Row, Stack } from '../../../ui/stack.tsx';
import { formatWallDate, formatWallSpan } from '../../../lib/wall-time.ts';
import { MeetingTag } from '../meeting-tag.tsx';
import { useOverdue } from '../use-overdue.ts';
import { CancelMeeting } from './cancel-meeting.tsx';
import { FactsCard } from './facts-card.tsx';
import { MeetingPapers } from './meeting-papers.tsx';
import { PeopleCard } from './people-card.tsx';
import { StandingCard } from './standing-card.tsx';
import { isToCall, possibleAt } from './steps.ts';
import { StepCard } from './step-card.tsx';
import { useNow } from './use-now.ts';

/** One meeting: what comes next, who comes and what they said, what stands against it, and its papers. */
export function MeetingScreen() {
  const { meetingId = '' } = useParams();
  const found = useAsk('meetings', 'get', { id: meetingId });
  return (
    <Answer of={found} rows={8}>
      {(meeting) => <Meeting key={meeting.id} meeting={meeting} />}
    </Answer>
  );
}

function Meeting({ meeting }: { readonly meeting: MeetingView }) {
  const now = useNow();
  const possible = possibleAt(meeting, now);
  return (
    <>
      <PageHeader
        title={formatWallDate(meeting.starts)}
        back={{ to: '/meetings', label: 'All meetings' }}
        status={<Standing meeting={meeting} />}
        actions={<Actions meeting={meeting} possible={possible} />}
      />
      <Page>
        <Stack gap={16}>
          <StepCard meeting={meeting} possible={possible} now={now} />
          <PeopleCard meeting={meeting} possible={possible} canCall={isToCall(meeting, now)} />
          <Columns>
            <StandingCard meeting={meeting} now={now} />
            <FactsCard meeting={meeting} />
          </Columns>
        </Stack>
      </Page>
    </>
  );
}

function Standing({ meeting }: { readonly meeting: MeetingView }) {
  return (
    <Row gap={12}>
      <MeetingTag meeting={meeting} isOverdue={useOverdue().has(meeting.id)} />
      <span>
        {formatWallSpan(meeting.starts, meeting.ends)}, {meeting.venue.name}
      </span>
    </Row>
  );
}

interface ActionsProps {
  readonly meeting: MeetingView;
  readonly possible: ReturnType<typeof possibleAt>;
}

function Actions({ meeting, possible }: ActionsProps) {
  const canPlan = useCan('meetings.plan');
  const canAttend = useCan('meetings.attend');
  return (
    <>
      {canAttend && possible.toCancel && <CancelMeeting meeting={meeting} />}
      {canPlan && possible.toPrint && <MeetingPapers meeting={meeting} />}
      {canPlan && possible.toChange && (
        <ButtonLink to={`/meetings/${meeting.id}/change`} icon={Pencil}>
          Change
        </ButtonLink>
      )}
    </>
  );
}
