import { Ban } from 'lucide-react';
import { IMPORT_TARGETS, TARGET_WORDS } from '../../../../contract/domain/columns.ts';
import type { ImportTarget } from '../../../../contract/domain/columns.ts';
import type { ColumnMapping, DraftColumn, DraftView } from '../../../../contract/imports.ts';
import type { Option } from '../../../ui/option.ts';
import { Select } from '../../../ui/select.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import styles from '../imports.module.css';

const LEFT_OUT = 'left-out';
const OPTIONS: readonly Option<ImportTarget | typeof LEFT_OUT>[] = [
  { id: LEFT_OUT, label: 'Leave out' },
  ...IMPORT_TARGETS.map((id) => ({ id, label: TARGET_WORDS[id].label, detail: TARGET_WORDS[id].hint })),
];

interface ColumnTableProps {
  readonly draft: DraftView;
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** Every column of the file with some of its cells, and what it becomes. */
export function ColumnTable({ draft, mapping, onChange }: ColumnTableProps) {
  const choose = (index: number, target: ImportTarget | typeof LEFT_OUT) => {
    const { [String(index)]: _before, ...others } = mapping;
    onChange(target === LEFT_OUT ? others : { ...others, [String(index)]: target });
  };
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">Column in the file</th>
          <th scope="col">Some of its cells</th>
          <th scope="col">Becomes</th>
        </tr>
      </thead>
      <tbody>
        {draft.columns.map((column) => (
          <tr key={column.index}>
            <th scope="row">{column.header || `Column ${column.index + 1}`}</th>
            <td className={styles.samples}>{column.isRefused ? 'Not read' : column.samples.join(' · ')}</td>
            <td>
              <Target
                column={column}
                chosen={mapping[String(column.index)] ?? null}
                onChoose={(target) => choose(column.index, target)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TargetProps {
  readonly column: DraftColumn;
  readonly chosen: ImportTarget | null;
  readonly onChoose: (target: ImportTarget | typeof LEFT_OUT) => void;
}

function Target({ column, chosen, onChoose }: TargetProps) {
  if (column.isRefused)
    return (
      <StatusTag tone="neutral" icon={Ban}>
        Never imported
      </StatusTag>
    );
  return (
    <Select
      label={`What “${column.header}” becomes`}
      isLabelSpoken
      options={OPTIONS}
      value={chosen ?? LEFT_OUT}
      onChange={onChoose}
    />
  );
}
