import { BookOpen, X } from 'lucide-react';
import { useLocation, useNavigate } from 'react-router';
import type { CopyView } from '../../../../contract/packets.ts';
import { usePages } from '../../../lib/pages.ts';
import { useCan } from '../../../lib/session.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { RoomLeft } from '../../../ui/room-left.tsx';
import { VirtualTable } from '../../../ui/virtual-table.tsx';
import { copyColumns } from '../copy-columns.tsx';
import { useRoom } from '../use-room.ts';
import { copyCount } from '../words.ts';
import type { LedgerQuestion } from './ledger-question.ts';
import { STATE_OPTIONS, isNarrowed, ledgerInput, useLedgerQuestion } from './ledger-question.ts';
import styles from './ledger.module.css';

interface LedgerListProps {
  /** Beside a copy. */
  readonly isCompact: boolean;
  readonly chosen: string | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The copies, newest first, found by number or recipient and narrowed by state. */
export function LedgerList({ isCompact, chosen, text, onText }: LedgerListProps) {
  const question = useLedgerQuestion();
  const room = useRoom();
  const { search } = useLocation();
  const go = useNavigate();
  const found = usePages('packets', 'ledger', ledgerInput(question, text));
  const narrowed = isNarrowed(question, text);
  const showAll = () => {
    onText('');
    question.clear();
  };
  if (found.error !== null) return <RefusalNotice error={found.error} />;
  if (!found.isPending && found.count === 0 && !narrowed) return <NoCopies />;
  return (
    <>
      <Filters question={question} text={text} onText={onText} />
      <output className={styles.count}>{found.isPending ? 'Looking…' : copyCount(found.count)}</output>
      <RoomLeft>
        <VirtualTable<CopyView>
          label="Copies"
          columns={copyColumns(isCompact ? 'little' : room)}
          count={found.count}
          rowAt={found.rowAt}
          rowKey={({ id }) => id}
          onVisible={found.onVisible}
          onOpen={({ id }) => void go(`/packets/ledger/${id}${search}`)}
          selectedKey={chosen}
          empty={found.isPending ? undefined : <NothingFound onShowAll={showAll} />}
        />
      </RoomLeft>
    </>
  );
}

interface FiltersProps {
  readonly question: LedgerQuestion;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Filters({ question, text, onText }: FiltersProps) {
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          label="Search the ledger"
          placeholder="Copy number or recipient"
          value={text}
          onChange={onText}
        />
      </div>
      <Select label="State" options={STATE_OPTIONS} value={question.state} onChange={question.setState} />
      {question.runId !== null && (
        <Button icon={X} tone="quiet" onPress={question.showAllRuns}>
          One run only: show all
        </Button>
      )}
    </div>
  );
}

function NothingFound({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <EmptyState title="No such copy" action={<Button onPress={onShowAll}>Show all copies</Button>}>
      Try the number without zeros, part of the recipient’s name, or another state.
    </EmptyState>
  );
}

function NoCopies() {
  const canProduce = useCan('packets.produce');
  return (
    <EmptyState
      title="No copies yet"
      icon={BookOpen}
      {...(canProduce
        ? {
            action: (
              <ButtonLink to="/packets/new" tone="primary">
                Produce packets
              </ButtonLink>
            ),
          }
        : {})}
    >
      Every numbered copy stands here from the moment it is produced until it is back or destroyed: who it was
      made for, whom it shows, and where it is.
    </EmptyState>
  );
}
