import { CalendarDays, CalendarX } from 'lucide-react';
import { useMemo, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import type { MeetingRow } from '../../../../contract/meetings.ts';
import { usePages } from '../../../lib/pages.ts';
import { useCan } from '../../../lib/session.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { RoomLeft } from '../../../ui/room-left.tsx';
import { VirtualTable } from '../../../ui/virtual-table.tsx';
import { useOverdue } from '../use-overdue.ts';
import { meetingColumns, meetingCount } from './columns.tsx';
import { Filters } from './filters.tsx';
import { listInput, useListQuestion } from './list-question.ts';
import styles from './list.module.css';

/** Every meeting in the order of time, narrowed by day, state, kind, county, liaison and venue. */
export function ListScreen() {
  const canPlan = useCan('meetings.plan');
  return (
    <div className={styles.screen}>
      <PageHeader
        title="List of meetings"
        back={{ to: '/meetings', label: 'Meetings' }}
        actions={
          canPlan && (
            <ButtonLink to="/meetings/new" tone="primary">
              Plan a meeting
            </ButtonLink>
          )
        }
      />
      <div className={styles.body}>
        <Meetings />
      </div>
    </div>
  );
}

function Meetings() {
  const asked = useListQuestion();
  const found = usePages('meetings', 'list', listInput(asked.question));
  const overdue = useOverdue();
  const isNarrow = useIsNarrow();
  const columns = useMemo(() => meetingColumns(overdue, isNarrow), [overdue, isNarrow]);
  const go = useNavigate();
  return (
    <>
      <Filters asked={asked} />
      <RefusalNotice error={found.error} />
      <output className={styles.count}>{found.isPending ? 'Looking…' : meetingCount(found.count)}</output>
      {!found.isPending && found.count === 0 ? (
        <NothingFound isNarrowed={asked.isNarrowed} onShowUsual={asked.clear} />
      ) : (
        <RoomLeft>
          <VirtualTable<MeetingRow>
            label="Meetings"
            columns={columns}
            count={found.count}
            rowAt={found.rowAt}
            rowKey={({ id }) => id}
            onVisible={found.onVisible}
            onOpen={({ id }) => void go(`/meetings/${id}`)}
          />
        </RoomLeft>
      )}
    </>
  );
}

interface NothingFoundProps {
  readonly isNarrowed: boolean;
  readonly onShowUsual: () => void;
}

function NothingFound({ isNarrowed, onShowUsual }: NothingFoundProps) {
  if (isNarrowed)
    return (
      <EmptyState
        title="No such meeting"
        icon={CalendarX}
        action={<Button onPress={onShowUsual}>Show the next 60 days</Button>}
      >
        Try other days, another state, or any liaison and venue.
      </EmptyState>
    );
  return (
    <EmptyState title="No meetings in the next 60 days" icon={CalendarDays}>
      Meetings that are planned stand here in the order of time. Choose other days to look back or further
      ahead.
    </EmptyState>
  );
}

const narrow = window.matchMedia('(width < 60rem)');

const subscribe = (onChange: () => void): (() => void) => {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
};

const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
