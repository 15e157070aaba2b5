import { Link } from 'react-router';
import type { TodayView } from '../../../contract/today.ts';
import { useCan } from '../../lib/session.ts';
import { Notice } from '../../ui/notice.tsx';

/** A backup took the office's place, and nobody has looked at what was recorded after it: told to everyone, before all else. */
export function AfterRestore({ standing }: { readonly standing: TodayView['backups'] }) {
  const mayRestore = useCan('backups.restore');
  if (standing.unreadAside === 0) return null;
  return (
    <Notice tone="danger" title="A backup was restored: what was recorded after it is not here">
      People may be kept apart, have left or have taken a release back without this office knowing. Print and
      plan nothing before it is entered again.{' '}
      {mayRestore ? (
        <Link to="/office/backups">Backups lists what to enter again</Link>
      ) : (
        'An administrator can list it under Office, Backups.'
      )}
    </Notice>
  );
}
