import { UserPlus } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import type { MemberRow } from '../../../../contract/members.ts';
import { plural } from '../../../lib/format.ts';
import { usePages } from '../../../lib/pages.ts';
import { useCan } from '../../../lib/session.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import type { Sort } from '../../../ui/column.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Row } from '../../../ui/stack.tsx';
import { RoomLeft } from '../../../ui/room-left.tsx';
import { VirtualTable } from '../../../ui/virtual-table.tsx';
import { COMPACT_COLUMNS, FULL_COLUMNS } from './columns.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filterCount, questionOf, setList, showEveryone, useListState } from './list-state.ts';
import styles from './list.module.css';
import { useIsNarrow } from './use-is-narrow.ts';

interface MemberListProps {
  /** Beside a member's page. */
  readonly isCompact: boolean;
  readonly chosen: string | undefined;
}

/** Everyone in the network, found by name, town or phone number, filtered and sorted. */
export function MemberList({ isCompact, chosen }: MemberListProps) {
  const state = useListState();
  const go = useNavigate();
  const isNarrow = useIsNarrow();
  const canImport = useCan('imports.run');
  const found = usePages('members', 'list', questionOf(state));
  const isNarrowed = state.text.trim() !== '' || filterCount(state) > 0;
  if (found.error !== null) return <RefusalNotice error={found.error} />;
  if (!found.isPending && found.count === 0 && !isNarrowed) return <NobodyYet />;
  return (
    <>
      <FilterBar isCompact={isCompact} />
      <Row gap={8} isSpread>
        <output className={styles.count}>
          {found.isPending ? 'Looking…' : plural(found.count, 'member')}
          {isNarrowed && !found.isPending && ' found'}
        </output>
        {canImport && !isCompact && <Link to="/members/import">Import a list</Link>}
      </Row>
      <RoomLeft>
        <VirtualTable<MemberRow>
          label="Members"
          columns={isCompact || isNarrow ? COMPACT_COLUMNS : FULL_COLUMNS}
          count={found.count}
          rowAt={found.rowAt}
          rowKey={(row) => row.id}
          onVisible={found.onVisible}
          onOpen={(row) => void go(`/members/${row.id}`)}
          selectedKey={chosen}
          sort={sortShown(state)}
          onSort={sortBy}
          empty={found.isPending ? undefined : <NobodyFound />}
        />
      </RoomLeft>
    </>
  );
}

/** While searching, the best match comes first and no column is the order. */
const sortShown = ({ text, sort, direction }: ReturnType<typeof useListState.getState>): Sort | undefined =>
  text.trim() === ''
    ? { column: sort, direction: direction === 'up' ? 'ascending' : 'descending' }
    : undefined;

function sortBy({ column, direction }: Sort): void {
  const sort = (['name', 'town', 'county', 'status', 'forms-until'] as const).find((each) => each === column);
  if (sort !== undefined) setList({ sort, direction: direction === 'ascending' ? 'up' : 'down' });
}

function NobodyFound() {
  return (
    <EmptyState title="Nobody found" action={<Button onPress={showEveryone}>Show everyone</Button>}>
      Try fewer letters, or take a filter away. Part of a name, a town, or some digits of a phone number are
      enough.
    </EmptyState>
  );
}

function NobodyYet() {
  const canImport = useCan('imports.run');
  return (
    <EmptyState
      title="No members yet"
      icon={UserPlus}
      action={
        <Row gap={8}>
          {canImport && (
            <ButtonLink to="/members/import" tone="primary">
              Import a list
            </ButtonLink>
          )}
          <ButtonLink to="/members/new" tone={canImport ? 'secondary' : 'primary'}>
            Add a member
          </ButtonLink>
        </Row>
      }
    >
      Everyone in the network stands here, with their forms and safe contact methods. Begin with the list you
      keep now, or add people one by one.
    </EmptyState>
  );
}
