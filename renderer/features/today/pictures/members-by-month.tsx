import type { TodayPictures } from '../../../../contract/today.ts';
import { plural } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { AsTable } from './as-table.tsx';
import { monthInWords, shortMonth } from './month-words.ts';
import styles from './pictures.module.css';

type Months = TodayPictures['months'];

/** In units of the drawing. */
const SIZE = { width: 480, height: 150, foot: 22, head: 18, bar: 14 } as const;

const sum = (months: Months, of: 'becameActive' | 'left'): number =>
  months.reduce((total, month) => total + month[of], 0);

/** Who became active and who left, month by month. The words and the table say what the drawing shows. */
export function MembersByMonth({ months }: { readonly months: Months }) {
  const words = `${plural(sum(months, 'becameActive'), 'applicant')} became active and ${plural(
    sum(months, 'left'),
    'member',
  )} left in the last 12 months.`;
  return (
    <Card title="Members by month">
      <div className={styles.picture}>
        <p className={styles.words}>{words}</p>
        <Bars months={months} />
        <p className={styles.key} aria-hidden="true">
          <span className={styles.keyFull} /> became active
          <span className={styles.keyOpen} /> left
        </p>
        <AsTable
          caption="Members by month. Members taken in as active with a list are not counted."
          heads={['Month', 'Became active', 'Left']}
          rows={months.map(({ month, becameActive, left }) => [monthInWords(month), becameActive, left])}
        />
      </div>
    </Card>
  );
}

function Bars({ months }: { readonly months: Months }) {
  const most = Math.max(1, ...months.flatMap(({ becameActive, left }) => [becameActive, left]));
  const step = SIZE.width / months.length;
  const ground = SIZE.height - SIZE.foot;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
      {months.map(({ month, becameActive, left }, at) => (
        <g key={month} transform={`translate(${(at + 0.5) * step} ${ground})`}>
          <Bar x={-SIZE.bar - 1} count={becameActive} most={most} look={styles.full} />
          <Bar x={1} count={left} most={most} look={styles.open} />
          <text y={16} className={styles.tick}>
            {shortMonth(month)}
          </text>
        </g>
      ))}
      <line x1={0} x2={SIZE.width} y1={ground} y2={ground} className={styles.axis} />
    </svg>
  );
}

interface BarProps {
  readonly x: number;
  readonly count: number;
  readonly most: number;
  readonly look: string | undefined;
}

function Bar({ x, count, most, look }: BarProps) {
  if (count === 0) return null;
  const height = Math.max(2, (count / most) * (SIZE.height - SIZE.foot - SIZE.head));
  return (
    <>
      <rect x={x} y={-height} width={SIZE.bar} height={height} className={look} />
      <text x={x + SIZE.bar / 2} y={-height - 4} className={styles.tick}>
        {count}
      </text>
    </>
  );
}
