import type { BackupSummary } from '../../../contract/backups.ts';
import { formatDateTime, plural } from '../../lib/format.ts';
import { RadioGroup } from '../radio-group.tsx';

interface BackupChoiceProps {
  readonly backups: readonly BackupSummary[];
  readonly chosen: string;
  readonly onChoose: (folder: string) => void;
}

/** Which of the backups found in a folder, newest first. */
export function BackupChoice({ backups, chosen, onChoose }: BackupChoiceProps) {
  return (
    <RadioGroup
      label="Which backup"
      options={backups.map(({ folder, madeAt, counts }) => ({
        id: folder,
        label: formatDateTime(madeAt),
        detail: `${plural(counts.members, 'member')}, ${plural(counts.copies, 'packet')}`,
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
