import { Link } from 'react-router';
import type { Output } from '../../../lib/desk.ts';
import { Card } from '../../../ui/card.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from '../packets.module.css';
import { copyCount } from '../words.ts';
import { RecalledCopyLine } from './recalled-copy-line.tsx';

interface UnaccountedCardProps {
  readonly unaccounted: Output<'recalls', 'list'>['unaccounted'];
}

/** Copies that nobody can find. One that turns up is recorded here. */
export function UnaccountedCard({ unaccounted: { total, rows } }: UnaccountedCardProps) {
  return (
    <Card title="Unaccounted for">
      <Stack gap={16}>
        <p className={styles.quiet}>Nobody knows where these are. If one turns up, record it here.</p>
        <ul className={styles.people} aria-label="Copies that nobody can find">
          {rows.map((copy) => (
            <RecalledCopyLine key={copy.copyId} copy={copy} holder={copy.holder} isNamed />
          ))}
        </ul>
        {total > rows.length && (
          <p>
            <Link to="/packets/ledger?state=unaccounted">All {copyCount(total)} in the ledger</Link>
          </p>
        )}
      </Stack>
    </Card>
  );
}
