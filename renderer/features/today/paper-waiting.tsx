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

const LINES: readonly {
  readonly of: Count;
  readonly icon: LucideIcon;
  readonly to: string;
  readonly words: (count: number) => string;
}[] = [
  {
    of: 'copiesUnaccounted',
    icon: FileQuestion,
    to: '/packets/ledger?state=unaccounted',
    words: (count) => `${plural(count, 'copy', 'copies')} unaccounted for`,
  },
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

/** Packets that wait for somebody, the most pressing first. */
export function PaperWaiting({ view }: { readonly view: TodayView }) {
  const waiting = LINES.filter(({ of }) => view[of] > 0 && !isSaidAbove(of, view));
  if (waiting.length === 0) return null;
  return (
    <Card title="Packets">
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
