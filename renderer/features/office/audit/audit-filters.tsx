import { useState } from 'react';
import { AUDIT_ACTIONS, AUDIT_KIND_LABELS, AuditKind } from '../../../../contract/audit.ts';
import type { AuditFilter } from '../../../../contract/audit.ts';
import { PlainDate } from '../../../../contract/domain/dates.ts';
import type { MemberRow } from '../../../../contract/members.ts';
import { useAsk } from '../../../lib/asking.ts';
import { doneInWords } from '../../../../contract/audit-words/done.ts';
import { Button } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import styles from './audit.module.css';
import { ExportTrail } from './export-trail.tsx';
import { MemberFilter } from './member-filter.tsx';
import { usePrintTrail } from './print-trail.tsx';

const ANY = 'any';
const KINDS = [
  { id: ANY, label: 'Everything' },
  ...AuditKind.options.map((id) => ({ id, label: AUDIT_KIND_LABELS[id] })),
];
const ACTIONS = AUDIT_ACTIONS.map((id) => ({ id, label: doneInWords(id, {}) ?? id })).toSorted((one, other) =>
  one.label.localeCompare(other.label),
);

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
  readonly onClear: () => void;
}

const dayOf = (text: string): PlainDate | null => PlainDate.safeParse(text).data ?? null;

/** Narrows the trail by what, who, when and about whom. */
export function AuditFilters({ filter, onChange, onClear }: AuditFiltersProps) {
  const print = usePrintTrail(filter);
  const accounts = useAsk('accounts', 'list', {}).data ?? [];
  const [member, setMember] = useState<MemberRow | null>(null);
  const people = [
    { id: ANY, label: 'Anybody' },
    ...accounts.map(({ id, fullName }) => ({ id, label: fullName })),
  ];
  const about = (chosen: MemberRow | null) => {
    setMember(chosen);
    onChange({ ...filter, subject: chosen?.id ?? '' });
  };
  return (
    <Stack gap={12}>
      <div className={styles.filters}>
        <Select
          label="What"
          options={KINDS}
          value={filter.kinds[0] ?? ANY}
          onChange={(id) => onChange({ ...filter, kinds: AuditKind.options.filter((kind) => kind === id) })}
        />
        <ComboBox
          label="Action"
          placeholder="Any"
          options={ACTIONS}
          value={filter.action}
          onChange={(id) =>
            onChange({ ...filter, action: AUDIT_ACTIONS.find((each) => each === id) ?? null })
          }
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
      </div>
      <Row isSpread>
        <Row>
          <MemberFilter chosen={member} onChoose={about} />
          <Button
            tone="quiet"
            onPress={() => {
              setMember(null);
              onClear();
            }}
          >
            Clear filters
          </Button>
        </Row>
        <Row gap={8}>
          {print.button}
          <ExportTrail filter={filter} />
        </Row>
      </Row>
      {print.trouble}
    </Stack>
  );
}
