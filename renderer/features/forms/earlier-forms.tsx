import { ScanEye } from 'lucide-react';
import type { FormView } from '../../../contract/forms.ts';
import { formatDate } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import styles from './forms.module.css';
import { STATE_WORDS } from './words.ts';

interface EarlierFormsProps {
  readonly forms: readonly FormView[];
  readonly onShowScan: (scanId: string) => void;
}

/** Forms of one kind that no longer count, the latest first. */
export function EarlierForms({ forms, onShowScan }: EarlierFormsProps) {
  return (
    <details className={styles.earlier}>
      <summary className={styles.summary}>Earlier ({forms.length})</summary>
      <ul>
        {forms.map((form) => (
          <li key={form.id} className={styles.line}>
            <span className={styles.words}>
              Signed {formatDate(form.signedOn)}, version {form.version}
              <span className={styles.quiet}>{whatBecame(form)}</span>
            </span>
            {form.scan !== null && (
              <Button tone="quiet" icon={ScanEye} onPress={() => form.scan && onShowScan(form.scan.id)}>
                View scan
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function whatBecame(form: FormView): string {
  if (form.state === 'revoked')
    return `Revoked ${formatDate(form.revokedOn)}, ${form.revokedHow ?? ''} request`;
  if (form.state === 'ended') return `Ended ${formatDate(form.endsOn)}`;
  return form.state === 'replaced' ? 'Replaced by a later form' : STATE_WORDS[form.state].label;
}
