import type { MemberView } from '../../../../contract/members.ts';
import { FIELD_LABELS } from '../../../../contract/domain/member-fields.ts';
import type { MemberField } from '../../../../contract/domain/member-fields.ts';
import { Card } from '../../../ui/card.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { differing, fieldText } from './merge-fields.ts';
import styles from './merge.module.css';

interface FieldChoicesProps {
  readonly keep: MemberView;
  readonly drop: MemberView;
  readonly fromDrop: readonly MemberField[];
  readonly onChange: (fromDrop: readonly MemberField[]) => void;
}

const shown = (text: string): string => (text === '' ? '(nothing)' : text);

/** Field by field, the two values side by side; what agrees is not asked about. */
export function FieldChoices({ keep, drop, fromDrop, onChange }: FieldChoicesProps) {
  const fields = differing(keep, drop);
  const take = (field: MemberField, isFromDrop: boolean) =>
    onChange(isFromDrop ? [...fromDrop, field] : fromDrop.filter((each) => each !== field));
  return (
    <Card title="What the one record says">
      {fields.length === 0 ? (
        <p>Both records say the same in every field.</p>
      ) : (
        <div className={styles.fields}>
          {fields.map((field) => (
            <div key={field} className={styles.field}>
              <RadioGroup
                label={FIELD_LABELS[field]}
                options={[
                  { id: 'keep', label: shown(fieldText(keep, field)), detail: 'from the record that stays' },
                  { id: 'drop', label: shown(fieldText(drop, field)), detail: 'from the other record' },
                ]}
                value={fromDrop.includes(field) ? 'drop' : 'keep'}
                onChange={(id) => take(field, id === 'drop')}
                isInRow
              />
            </div>
          ))}
        </div>
      )}
    </Card>
  );
}
