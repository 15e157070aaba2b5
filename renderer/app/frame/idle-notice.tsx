import { LockKeyhole } from 'lucide-react';
import { createPortal } from 'react-dom';
import { Icon } from '../../ui/icon.tsx';
import styles from './frame.module.css';

/** Says before the office locks by itself that it will, above every dialog: what is half typed would be lost. */
export function IdleNotice({ isSoon }: { readonly isSoon: boolean }) {
  return createPortal(
    <output aria-live="polite">
      {isSoon && (
        <p className={styles.soon}>
          <Icon of={LockKeyhole} />
          The office is about to lock: nobody has used it for a while. Press Shift to stay; what is not saved
          is lost.
        </p>
      )}
    </output>,
    document.getElementById('alarm') ?? document.body,
  );
}
