import type { MemberView } from '../../../../contract/members.ts';
import { Card } from '../../../ui/card.tsx';
import { KeyValues } from '../../../ui/key-values.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { areasOf } from './facts-card.tsx';
import styles from './page.module.css';

/** What the member offers to others, and what the office should remember in serving them. */
export function WordsCard({ member }: { readonly member: MemberView }) {
  return (
    <Card title="In their own words">
      <Stack gap={16}>
        {member.ownWords === '' ? (
          <p className={styles.quiet}>
            Nothing yet. The member may say something to other members, if they like.
          </p>
        ) : (
          <p className={styles.words}>{member.ownWords}</p>
        )}
        <KeyValues
          items={[
            { label: 'Offers to speak about', value: areasOf(member) },
            { label: 'Office note', value: member.officeNote },
          ]}
        />
      </Stack>
    </Card>
  );
}
