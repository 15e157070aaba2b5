import { BookOpen, FilePlus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAsk } from '../../../lib/asking.ts';
import { useCan } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Table } from '../../../ui/table.tsx';
import { useResume } from '../run-jobs.ts';
import { useRoom } from '../use-room.ts';
import { runColumns } from './run-columns.tsx';

const LIMIT = 20;

/** The runs in which packets were produced, newest first, and the way to produce more. */
export function PacketsScreen() {
  const canProduce = useCan('packets.produce');
  return (
    <>
      <PageHeader
        title="Packets"
        actions={
          <>
            <ButtonLink to="/packets/recalls" icon={Undo2}>
              Recalls
            </ButtonLink>
            <ButtonLink to="/packets/ledger" icon={BookOpen}>
              Ledger
            </ButtonLink>
            {canProduce && <ProduceLink />}
          </>
        }
      />
      <Page>
        <Runs canProduce={canProduce} />
      </Page>
    </>
  );
}

const ProduceLink = () => (
  <ButtonLink to="/packets/new" tone="primary" icon={FilePlus}>
    Produce packets
  </ButtonLink>
);

function Runs({ canProduce }: { readonly canProduce: boolean }) {
  const [offset, setOffset] = useState(0);
  const found = useAsk('packets', 'runs', { offset, limit: LIMIT }, { keepsPrevious: true });
  const isNarrow = useRoom() !== 'enough';
  const go = useNavigate();
  const resume = useResume();
  const goOn = async (id: Parameters<typeof resume.goOn>[0]) => {
    if (await resume.goOn(id)) await go(`/packets/runs/${id}`);
  };
  return (
    <Answer of={found} rows={6}>
      {({ total, rows }) =>
        total === 0 ? (
          <NoRuns canProduce={canProduce} />
        ) : (
          <Stack gap={16}>
            <RefusalNotice error={resume.error} />
            <Table
              label="Runs of packets"
              columns={runColumns(
                canProduce ? { onGoOn: goOn, isPending: resume.isPending } : null,
                isNarrow,
              )}
              rows={rows}
              rowKey={(run) => run.id}
              onOpen={(run) => void go(`/packets/runs/${run.id}`)}
            />
            {total > LIMIT && <Pagination offset={offset} limit={LIMIT} total={total} onChange={setOffset} />}
          </Stack>
        )
      }
    </Answer>
  );
}

function NoRuns({ canProduce }: { readonly canProduce: boolean }) {
  return (
    <EmptyState title="No packets yet" icon={FilePlus} {...(canProduce ? { action: <ProduceLink /> } : {})}>
      A packet is made for one member: letter, notices, and the directory of those who let others see their
      facts. Each is numbered, and the ledger says where every copy is.
    </EmptyState>
  );
}
