import { HardDriveDownload } from 'lucide-react';
import { Link } from 'react-router';
import type { TodayView } from '../../../contract/today.ts';
import { formatDate } from '../../lib/format.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './today.module.css';

/** That a backup is due, its drive is missing, or nobody has tried a restore for long. */
export function BackupDue({ standing }: { readonly standing: TodayView['backups'] }) {
  const lines = linesOf(standing);
  if (lines.length === 0) return null;
  return (
    <Card title="Backups">
      <ul className={styles.people}>
        {lines.map((line) => (
          <li key={line}>
            <Link to="/office/backups" className={styles.paper}>
              <Icon of={HardDriveDownload} />
              {line}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function linesOf({ madeAt, isDue, isFolderMissing, isDrillDue }: TodayView['backups']): readonly string[] {
  const due =
    madeAt === null
      ? 'The office has no backup yet'
      : `The last backup is of ${formatDate(madeAt)}: back up now`;
  return [
    ...(isDue ? [due] : []),
    ...(isFolderMissing ? ['The drive for backups was missing: connect it, then back up'] : []),
    ...(isDrillDue ? ['Try out a restore: it shows that the backups can be relied on'] : []),
  ];
}
