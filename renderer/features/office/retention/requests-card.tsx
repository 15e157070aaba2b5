import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { DestructionView } from '../../../../contract/retention.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { call } from '../../../lib/desk.ts';
import { formatDate } from '../../../lib/format.ts';
import { useCan, useSession } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { PaperTrouble } from '../../../ui/paper-trouble.tsx';
import { usePaper } from '../../../ui/use-paper.ts';
import { DestroyDialog } from './destroy-dialog.tsx';
import { figuresInWords } from './words.ts';

const LIMIT = 10;

/** What was asked for and what became of it, the newest first. */
export function RequestsCard() {
  const [offset, setOffset] = useState(0);
  const found = useAsk('retention', 'requests', { offset, limit: LIMIT }, { keepsPrevious: true });
  return (
    <Answer of={found} rows={3}>
      {({ total, rows }) =>
        total === 0 ? null : (
          <Stack gap={16}>
            {rows.map((one) => (
              <Request key={one.id} request={one} />
            ))}
            {total > LIMIT && <Pagination offset={offset} limit={LIMIT} total={total} onChange={setOffset} />}
          </Stack>
        )
      }
    </Answer>
  );
}

interface RequestProps {
  readonly request: DestructionView;
}

function Request({ request }: RequestProps) {
  const { state, askedAt, askedBy, settledAt, settledBy, reference } = request;
  return (
    <Card title={`${TITLES[state]} ${formatDate(settledAt ?? askedAt)}`}>
      <Stack gap={12}>
        <p>{figuresInWords(request)}.</p>
        <p>
          Under {reference}. Asked for by {askedBy.name}
          {settledBy !== null && `, ${state} by ${settledBy.name}`}.
        </p>
        {state === 'asked' && <Open request={request} />}
        {state === 'destroyed' && <Done request={request} />}
      </Stack>
    </Card>
  );
}

const TITLES: Readonly<Record<DestructionView['state'], string>> = {
  asked: 'Asked to destroy on',
  withdrawn: 'Withdrawn on',
  destroyed: 'Destroyed on',
};

function Open({ request }: RequestProps) {
  const { id, people, notDue, askedBy } = request;
  const { account } = useSession();
  const mayDestroy = useCan('retention.destroy') && askedBy.id !== account.id;
  const withdraw = useTell('retention', 'withdraw');
  const [isSure, setSure] = useState(false);
  return (
    <>
      <p>{people.map(({ name }) => name).join(', ')}</p>
      {notDue.length > 0 && (
        <Notice tone="attention" title="Some of them may not be destroyed any more">
          {notDue.map(({ name }) => name).join(', ')}: withdraw this and ask again for the others.
        </Notice>
      )}
      {!mayDestroy && (
        <p>An administrator with another account than {askedBy.name}’s destroys the records.</p>
      )}
      <RefusalNotice error={withdraw.error} />
      <Row gap={8}>
        <Button
          isPending={withdraw.isPending}
          onPress={() => withdraw.mutate({ id }, { onSuccess: () => announce('Withdrawn') })}
        >
          Withdraw
        </Button>
        {mayDestroy && (
          <Button tone="danger" isDisabled={notDue.length > 0} onPress={() => setSure(true)}>
            Destroy for good
          </Button>
        )}
      </Row>
      {isSure && <DestroyDialog request={request} onClose={() => setSure(false)} />}
    </>
  );
}

function Done({ request: { id, backups, isDriveMissing } }: RequestProps) {
  const paper = usePaper('destruction-certificate');
  return (
    <>
      {backups.length > 0 && (
        <p>
          Backups and folders kept aside that held them on that day:{' '}
          {backups.map((made) => formatDate(made)).join(', ')}. They are gone when those are.
        </p>
      )}
      {isDriveMissing && (
        <p>The drive for backups was not connected on that day: backups on it may hold them as well.</p>
      )}
      <Row gap={8}>
        <Button
          icon={Printer}
          isPending={paper.isPending}
          onPress={() => void paper.print(() => call('retention', 'certificate', { id }), [id])}
        >
          Print the certificate
        </Button>
      </Row>
      <PaperTrouble paper={paper} />
    </>
  );
}
