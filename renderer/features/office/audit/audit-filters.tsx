import { AuditKind } from '../../../../contract/audit.ts';
import type { ListAudit } from '../../../../contract/audit.ts';
import { PlainDate } from '../../../../contract/domain/dates.ts';
import { useAsk } from '../../../lib/asking.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './audit.module.css';
import { KIND_LABELS } from './words.ts';

const ANY = 'any';
const KINDS = [
  { id: ANY, label: 'Everything' },
  ...AuditKind.options.map((id) => ({ id, label: KIND_LABELS[id] })),
];

interface AuditFiltersProps {
  readonly filter: ListAudit;
  readonly onChange: (filter: ListAudit) => void;
  readonly onClear: () => void;
}

const dayOf = (text: string): PlainDate | null => PlainDate.safeParse(text).data ?? null;

/** Narrows the trail by what, who, when and which record. */
export function AuditFilters({ filter, onChange, onClear }: AuditFiltersProps) {
  const accounts = useAsk('accounts', 'list', {}).data ?? [];
  const people = [
    { id: ANY, label: 'Anybody' },
    ...accounts.map(({ id, fullName }) => ({ id, label: fullName })),
  ];
  return (
    <Stack gap={12}>
      <div className={styles.filters}>
        <Select
          label="What"
          options={KINDS}
          value={filter.kinds[0] ?? ANY}
          onChange={(id) => onChange({ ...filter, kinds: AuditKind.options.filter((kind) => kind === id) })}
        />
        <Select
          label="By whom"
          options={people}
          value={filter.accountId ?? ANY}
          onChange={(id) =>
            onChange({ ...filter, accountId: accounts.find((account) => account.id === id)?.id ?? null })
          }
        />
        <DateField
          label="From"
          value={filter.from}
          onChange={(text) => onChange({ ...filter, from: dayOf(text) })}
        />
        <DateField
          label="To"
          value={filter.to}
          onChange={(text) => onChange({ ...filter, to: dayOf(text) })}
        />
        <TextField
          label="Record"
          placeholder="A record’s id"
          value={filter.subject}
          onChange={(subject) => onChange({ ...filter, subject: subject.trim() })}
        />
      </div>
      <Row>
        <Button tone="quiet" onPress={onClear}>
          Clear filters
        </Button>
      </Row>
    </Stack>
  );
}
