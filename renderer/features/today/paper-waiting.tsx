import type { LucideIcon } from 'lucide-react';
import { FileQuestion, FileWarning, Printer, RotateCcw, Send, Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import type { TodayView } from '../../../contract/today.ts';
import { plural } from '../../lib/format.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './today.module.css';

type Count =
  | 'copiesUnaccounted'
  | 'copiesToRecall'
  | 'copiesOutOfDate'
  | 'runsToFinish'
  | 'copiesToPrint'
  | 'copiesToIssue';

interface PaperLine {
  readonly of: Count;
  readonly icon: LucideIcon;
  readonly to: string;
  readonly words: (count: number) => string;
}

const RECALLS: readonly PaperLine[] = [
  {
    of: 'copiesToRecall',
    icon: Undo2,
    to: '/packets/recalls',
    words: (count) => `${plural(count, 'copy', 'copies')} to get back from whoever holds them`,
  },
  {
    of: 'copiesOutOfDate',
    icon: FileWarning,
    to: '/packets/ledger?state=out-of-date',
    words: (count) => `${plural(count, 'copy', 'copies')} showing what may no longer be shown`,
  },
];

const PACKETS: readonly PaperLine[] = [
  {
    of: 'copiesUnaccounted',
    icon: FileQuestion,
    to: '/packets/ledger?state=unaccounted',
    words: (count) => `${plural(count, 'copy', 'copies')} unaccounted for`,
  },
  {
    of: 'runsToFinish',
    icon: RotateCcw,
    to: '/packets',
    words: (count) => `${plural(count, 'run')} to finish`,
  },
  {
    of: 'copiesToPrint',
    icon: Printer,
    to: '/packets/ledger?state=produced',
    words: (count) => `${plural(count, 'copy', 'copies')} to print`,
  },
  {
    of: 'copiesToIssue',
    icon: Send,
    to: '/packets/ledger?state=printed',
    words: (count) => `${plural(count, 'copy', 'copies')} to issue`,
  },
];

/** Copies to get back are out of date too: once all of them are out, one line says it. */
const isSaidAbove = (of: Count, { copiesOutOfDate, copiesToRecall }: TodayView): boolean =>
  of === 'copiesOutOfDate' && copiesOutOfDate === copiesToRecall;

interface PaperProps {
  readonly view: TodayView;
}

/** Copies that show what may no longer be shown (R13). */
export const RecallsWaiting = ({ view }: PaperProps) => <Paper title="Recalls" lines={RECALLS} view={view} />;

/** Packets that wait for somebody, the most pressing first. */
export const PaperWaiting = ({ view }: PaperProps) => <Paper title="Packets" lines={PACKETS} view={view} />;

interface LinesProps extends PaperProps {
  readonly title: string;
  readonly lines: readonly PaperLine[];
}

function Paper({ title, lines, view }: LinesProps) {
  const waiting = lines.filter(({ of }) => view[of] > 0 && !isSaidAbove(of, view));
  if (waiting.length === 0) return null;
  return (
    <Card title={title}>
      <ul className={styles.people}>
        {waiting.map(({ of, icon, to, words }) => (
          <li key={of}>
            <Link to={to} className={styles.paper}>
              <Icon of={icon} />
              {words(view[of])}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
