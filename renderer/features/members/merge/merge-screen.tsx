import { useState } from 'react';
import { useParams } from 'react-router';
import type { MemberRow, MemberView } from '../../../../contract/members.ts';
import { useAsk } from '../../../lib/asking.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { MemberPicker } from '../../../ui/member-picker.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Comparison } from './comparison.tsx';
import { SuggestedRecords } from './suggested-records.tsx';

/** Makes one record of two of the same person: first which, then what of each. */
export function MergeScreen() {
  const { memberId = '' } = useParams();
  const found = useAsk('members', 'get', { id: memberId });
  return (
    <Answer of={found} rows={8}>
      {(member) => <Merging key={member.id} member={member} />}
    </Answer>
  );
}

function Merging({ member }: { readonly member: MemberView }) {
  const [otherId, setOtherId] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        title={`Merge with ${member.name}`}
        back={{ to: `/members/${member.id}`, label: member.name }}
      />
      <Page>
        {otherId === null ? (
          <Choosing member={member} onChoose={setOtherId} />
        ) : (
          <Comparing member={member} otherId={otherId} onBack={() => setOtherId(null)} />
        )}
      </Page>
    </>
  );
}

interface ChoosingProps {
  readonly member: MemberView;
  readonly onChoose: (id: string) => void;
}

function Choosing({ member, onChoose }: ChoosingProps) {
  const [chosen, setChosen] = useState<MemberRow | null>(null);
  return (
    <>
      <p>
        When one person stands in the list twice, the two records can be made one. Nothing changes until you
        have compared them.
      </p>
      <SuggestedRecords memberId={member.id} onChoose={onChoose} />
      <Card title="Find the other record">
        <Stack gap={16}>
          <MemberPicker
            label="Find the other record"
            hint="Type a few letters to find the other record."
            without={[member.id]}
            chosen={chosen}
            onChoose={setChosen}
          />
          <div>
            <Button
              tone="primary"
              isDisabled={chosen === null}
              onPress={() => chosen !== null && onChoose(chosen.id)}
            >
              Compare
            </Button>
          </div>
        </Stack>
      </Card>
    </>
  );
}

interface ComparingProps {
  readonly member: MemberView;
  readonly otherId: string;
  readonly onBack: () => void;
}

function Comparing({ member, otherId, onBack }: ComparingProps) {
  const found = useAsk('members', 'get', { id: otherId });
  return (
    <Answer of={found} rows={8}>
      {(other) => <Comparison records={[member, other]} onBack={onBack} />}
    </Answer>
  );
}
