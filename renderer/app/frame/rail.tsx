import { NavLink } from 'react-router';
import { useSession } from '../../lib/session.ts';
import { isElsewhere } from '../../lib/wall-time.ts';
import { Icon } from '../../ui/icon.tsx';
import { placesFor } from '../places.ts';
import { Mark } from './mark.tsx';
import styles from './rail.module.css';

/** The places of the program; the present one is marked by a bar and weight as well as by colour. */
export function Rail() {
  const { account } = useSession();
  return (
    <nav className={styles.rail} aria-label="Places">
      <div className={styles.mark}>
        <Mark />
      </div>
      <ul className={styles.places}>
        {placesFor(account.role).map(({ to, label, icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} className={styles.place ?? ''}>
              <Icon of={icon} />
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
      {isElsewhere() && <p className={styles.zone}>Times are the office’s, in Montana.</p>}
    </nav>
  );
}
