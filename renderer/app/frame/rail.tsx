import { Building2, CalendarDays, Files, HandHeart, ShieldAlert, Sun, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { NavLink } from 'react-router';
import { hasRight } from '../../../contract/rights.ts';
import type { Right } from '../../../contract/rights.ts';
import { useSession } from '../../lib/session.ts';
import { isElsewhere } from '../../lib/wall-time.ts';
import { Icon } from '../../ui/icon.tsx';
import { Mark } from './mark.tsx';
import styles from './rail.module.css';

interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Hidden from accounts without this right. */
  readonly needs?: Right;
}

const PLACES: readonly Place[] = [
  { to: '/', label: 'Today', icon: Sun },
  { to: '/members', label: 'Members', icon: Users },
  { to: '/welcomes', label: 'Welcomes', icon: HandHeart, needs: 'welcomes.arrange' },
  { to: '/packets', label: 'Packets', icon: Files },
  { to: '/meetings', label: 'Meetings', icon: CalendarDays, needs: 'meetings.view' },
  { to: '/conflicts', label: 'Conflicts', icon: ShieldAlert },
  { to: '/office', label: 'Office', icon: Building2 },
];

/** The places of the program; the present one is marked by a bar and weight as well as by colour. */
export function Rail() {
  const { account } = useSession();
  const places = PLACES.filter(({ needs }) => needs === undefined || hasRight(account.role, needs));
  return (
    <nav className={styles.rail} aria-label="Places">
      <div className={styles.mark}>
        <Mark />
      </div>
      <ul className={styles.places}>
        {places.map(({ to, label, icon }) => (
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
