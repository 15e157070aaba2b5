import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { MemberId } from '../../../../contract/domain/ids.ts';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { useAsk } from '../../../lib/asking.ts';
import { call } from '../../../lib/desk.ts';
import { useSession } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useChoices } from './choices.ts';
import { entryOf } from './entry.ts';
import type { Person } from './entry.ts';
import { newEntry } from './new-entry.ts';
import { Planner } from './planner.tsx';

/** A new meeting, begun with what the address names: a time, a place, a liaison, members. */
export function NewMeetingScreen() {
  const [asked] = useSearchParams();
  const choices = useChoices();
  const people = usePeople(asked.getAll('member'));
  const { account } = useSession();
  return (
    <>
      <PageHeader title="Plan a meeting" back={{ to: '/meetings', label: 'All meetings' }} />
      <Page>
        <Answer of={choices} rows={8}>
          {(known) =>
            people === null ? (
              <Skeleton rows={8} />
            ) : (
              <Planner
                // Another address is another plan.
                key={asked.toString()}
                first={newEntry({ asked, people, choices: known, accountId: account.id })}
                choices={known}
                meeting={null}
              />
            )
          }
        </Answer>
      </Page>
    </>
  );
}

/** The members that an address names; null while they are looked up. Ids that are none are left out. */
function usePeople(ids: readonly string[]): readonly Person[] | null {
  const known = [...new Set(ids)].flatMap((id) => MemberId.safeParse(id).data ?? []);
  const found = useQueries({
    queries: known.map((id) => ({
      queryKey: ['members', 'get', { id }],
      queryFn: () => call('members', 'get', { id }),
    })),
  });
  if (found.some(({ isPending }) => isPending)) return null;
  return found.flatMap(({ data }) => (data ? [{ id: data.id, name: data.name, detail: data.town }] : []));
}

/** Changes a meeting that is planned or on hold. */
export function ChangeMeetingScreen() {
  const { meetingId = '' } = useParams();
  const found = useAsk('meetings', 'get', { id: meetingId });
  return (
    <>
      <PageHeader title="Change the meeting" back={{ to: `/meetings/${meetingId}`, label: 'The meeting' }} />
      <Page>
        <Answer of={found} rows={8}>
          {(meeting) => <Change key={meeting.id} meeting={meeting} />}
        </Answer>
      </Page>
    </>
  );
}

function Change({ meeting: latest }: { readonly meeting: MeetingView }) {
  const choices = useChoices();
  // What is typed starts from the meeting as it was opened, however often it is looked at again meanwhile.
  const [meeting] = useState(latest);
  return (
    <Answer of={choices} rows={8}>
      {(known) => <Planner first={entryOf(meeting)} choices={known} meeting={meeting} />}
    </Answer>
  );
}
