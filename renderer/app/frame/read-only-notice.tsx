import { Link } from 'react-router';
import { useSession } from '../../lib/session.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './frame.module.css';

/** Over every screen of a damaged office. */
export function ReadOnlyNotice() {
  const { isReadOnly } = useSession();
  if (!isReadOnly) return null;
  return (
    <div className={styles.readOnly}>
      <Notice tone="danger" title="This office is damaged: it can be read, and not changed">
        What you see is what can still be read; the file itself was not touched.{' '}
        <Link to="/office/backups">Restore a backup, or save what can be read</Link>.
      </Notice>
    </div>
  );
}
