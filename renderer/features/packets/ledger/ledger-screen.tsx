import { useState } from 'react';
import { Outlet, useMatch } from 'react-router';
import { classes } from '../../../lib/classes.ts';
import { PageHeader } from '../../../ui/page.tsx';
import { LedgerList } from './ledger-list.tsx';
import styles from './ledger.module.css';

/** Every copy there is, and the one chosen beside the list. The list stays the same throughout and keeps its place. */
export function LedgerScreen() {
  const chosen = useMatch('/packets/ledger/:copyId')?.params.copyId;
  const [text, setText] = useState('');
  const isBeside = chosen !== undefined;
  return (
    <div className={classes(styles.screen, isBeside && styles.beside)}>
      <section aria-label="Ledger of copies" className={styles.list}>
        {!isBeside && <PageHeader title="Ledger" back={{ to: '/packets', label: 'All packets' }} />}
        <div className={styles.body}>
          <LedgerList isCompact={isBeside} chosen={chosen} text={text} onText={setText} />
        </div>
      </section>
      {isBeside && (
        <div key={chosen} className={styles.detail}>
          <Outlet />
        </div>
      )}
    </div>
  );
}
