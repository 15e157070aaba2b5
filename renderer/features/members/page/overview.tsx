import type { MemberView } from '../../../../contract/members.ts';
import { useAsk } from '../../../lib/asking.ts';
import { useMemberCards } from '../../../lib/features.ts';
import type { MemberPanelProps } from '../../../lib/features.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Columns, Stack } from '../../../ui/stack.tsx';
import { FactsCard } from './facts-card.tsx';
import { SimilarCard } from './similar-card.tsx';
import { WordsCard } from './words-card.tsx';

/** What is missing, and what the office knows. */
export function Overview({ memberId }: MemberPanelProps) {
  const found = useAsk('members', 'get', { id: memberId });
  return <Answer of={found}>{(member) => <OverviewOf member={member} />}</Answer>;
}

function OverviewOf({ member }: { readonly member: MemberView }) {
  const cards = useMemberCards();
  const [first, ...others] = cards;
  return (
    <Stack gap={16}>
      <SimilarCard memberId={member.id} />
      {first && <first.Panel memberId={member.id} />}
      <Columns>
        <FactsCard member={member} />
        <Stack gap={16}>
          <WordsCard member={member} />
          {others.map(({ id, Panel }) => (
            <Panel key={id} memberId={member.id} />
          ))}
        </Stack>
      </Columns>
    </Stack>
  );
}
