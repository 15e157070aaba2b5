import { useAsk } from '../../../lib/asking.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { memberDetail } from '../../../ui/member-picker.tsx';
import { becauseInWords } from '../page/similar-card.tsx';
import styles from './merge.module.css';

interface SuggestedRecordsProps {
  readonly memberId: string;
  readonly onChoose: (id: string) => void;
}

/** Records that look like the same person, with what they share. */
export function SuggestedRecords({ memberId, onChoose }: SuggestedRecordsProps) {
  const { data = [] } = useAsk('members', 'similar', { id: memberId });
  if (data.length === 0) return null;
  return (
    <Card title="Records that look alike">
      <ul>
        {data.map((each) => (
          <li key={each.member.id} className={styles.suggestion}>
            <span className={styles.words}>
              <span className={styles.name}>{each.member.name}</span>
              <span className={styles.quiet}>
                {memberDetail(each.member)} · {becauseInWords(each)}
              </span>
            </span>
            <Button onPress={() => onChoose(each.member.id)}>Compare</Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
