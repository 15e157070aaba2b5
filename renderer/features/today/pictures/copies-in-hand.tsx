import type { TodayPictures } from '../../../../contract/today.ts';
import { formatCount, plural } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { AsTable } from './as-table.tsx';
import styles from './pictures.module.css';

const LINES = [
  { of: 'issued', label: 'With their holders' },
  { of: 'printed', label: 'Printed, in the office' },
  { of: 'produced', label: 'Produced, not printed' },
] as const satisfies readonly { readonly of: keyof TodayPictures['copies']; readonly label: string }[];

/** In units of the drawing. */
const SIZE = { width: 480, line: 34, label: 190, count: 60 } as const;

/** Where the copies are that are neither back nor closed. */
export function CopiesInHand({ copies }: { readonly copies: TodayPictures['copies'] }) {
  const most = Math.max(1, copies.issued, copies.printed, copies.produced);
  const words = `${plural(copies.issued, 'copy is with its holder', 'copies are with their holders')}, ${formatCount(
    copies.printed + copies.produced,
  )} in the office.`;
  const room = SIZE.width - SIZE.label - SIZE.count;
  return (
    <Card title="Copies in hand">
      <div className={styles.picture}>
        <p className={styles.words}>{words}</p>
        <svg
          className={styles.drawing}
          viewBox={`0 0 ${SIZE.width} ${SIZE.line * LINES.length}`}
          aria-hidden="true"
        >
          {LINES.map(({ of, label }, at) => {
            const length = copies[of] === 0 ? 0 : Math.max(2, (copies[of] / most) * room);
            return (
              <g key={of} transform={`translate(0 ${at * SIZE.line})`}>
                <text x={0} y={22} className={styles.name}>
                  {label}
                </text>
                <rect x={SIZE.label} y={6} width={length} height={22} className={styles.full} />
                <text x={SIZE.label + length + 8} y={22} className={styles.name}>
                  {formatCount(copies[of])}
                </text>
              </g>
            );
          })}
        </svg>
        <AsTable
          caption="Copies that are neither back nor closed"
          heads={['Where', 'Copies']}
          rows={LINES.map(({ of, label }) => [label, copies[of]])}
        />
      </div>
    </Card>
  );
}
