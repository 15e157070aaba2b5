import { FilePlus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { MemberId } from '../../../../contract/domain/ids.ts';
import type { EditionChoice, Recipients } from '../../../../contract/packets.ts';
import { useAsk } from '../../../lib/asking.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { useProduce } from '../run-jobs.ts';
import { packetCount } from '../words.ts';
import { CheckCard } from './check-card.tsx';
import { ChosenMembers } from './chosen-members.tsx';
import styles from './produce.module.css';

const WHO = [
  { id: 'everyone', label: 'Everyone listed', detail: 'Every active member with three current forms' },
  { id: 'members', label: 'Chosen members' },
] as const;
type Who = (typeof WHO)[number]['id'];

const EDITIONS = [
  { id: 'preferred', label: 'Each member’s own choice' },
  { id: 'standard', label: 'Standard print for all' },
  { id: 'large', label: 'Large print, 18 pt, for all' },
] as const satisfies readonly { readonly id: EditionChoice; readonly label: string }[];

/** Chooses who receives a packet and in which print, and shows beforehand what would happen. */
export function ProduceScreen() {
  const asked = useAskedMembers();
  const [who, setWho] = useState<Who>(asked.length > 0 ? 'members' : 'everyone');
  const [ids, setIds] = useState<readonly MemberId[]>(asked);
  const [edition, setEdition] = useState<EditionChoice>('preferred');
  const recipients: Recipients =
    who === 'everyone' ? { kind: 'everyone' } : { kind: 'members', ids: [...ids] };
  const isNobody = who === 'members' && ids.length === 0;
  return (
    <>
      <PageHeader title="Produce packets" back={{ to: '/packets', label: 'All packets' }} />
      <Page>
        <div className={styles.columns}>
          <Card title="For whom">
            <Stack gap={24}>
              <RadioGroup label="Recipients" options={WHO} value={who} onChange={setWho} />
              {who === 'members' && <ChosenMembers ids={ids} onChange={setIds} />}
              <RadioGroup label="Print size" options={EDITIONS} value={edition} onChange={setEdition} />
            </Stack>
          </Card>
          {isNobody ? <NobodyChosen /> : <Checked recipients={recipients} edition={edition} />}
        </div>
      </Page>
    </>
  );
}

/** The members named in the address, from a member's page or from spoiled copies. */
function useAskedMembers(): readonly MemberId[] {
  const [asked] = useSearchParams();
  return (asked.get('members') ?? '').split(',').flatMap((id) => {
    const parsed = MemberId.safeParse(id);
    return parsed.success ? [parsed.data] : [];
  });
}

const NobodyChosen = () => (
  <Card title="What will be produced">
    <p>Nothing yet. Choose one member or more.</p>
  </Card>
);

interface CheckedProps {
  readonly recipients: Recipients;
  readonly edition: EditionChoice;
}

function Checked({ recipients, edition }: CheckedProps) {
  const found = useAsk('packets', 'check', { recipients, edition }, { keepsPrevious: true });
  const produce = useProduce();
  const go = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const start = async () => {
    setError(null);
    try {
      const run = await produce.start({ recipients, edition });
      await go(`/packets/runs/${run}`, { replace: true });
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <Answer of={found} rows={6}>
      {(check) => (
        <CheckCard
          check={check}
          isEveryone={recipients.kind === 'everyone'}
          action={
            <Stack gap={12}>
              <RefusalNotice error={error} />
              <div>
                <Button
                  tone="primary"
                  icon={FilePlus}
                  isDisabled={check.recipients === 0 || check.unprintable.length > 0}
                  isPending={produce.isPending}
                  onPress={() => void start()}
                >
                  {check.recipients === 0 ? 'Produce packets' : `Produce ${packetCount(check.recipients)}`}
                </Button>
              </div>
            </Stack>
          }
        />
      )}
    </Answer>
  );
}
