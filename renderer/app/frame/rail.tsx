import { Building2, Files, ShieldAlert, Sun, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { NavLink } from 'react-router';
import { Icon } from '../../ui/icon.tsx';
import { Mark } from './mark.tsx';
import styles from './rail.module.css';

interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
}

const PLACES: readonly Place[] = [
  { to: '/', label: 'Today', icon: Sun },
  { to: '/members', label: 'Members', icon: Users },
  { to: '/packets', label: 'Packets', icon: Files },
  { to: '/conflicts', label: 'Conflicts', icon: ShieldAlert },
  { to: '/office', label: 'Office', icon: Building2 },
];

/** The places of the program; the present one is marked by a bar and weight as well as by colour. */
export function Rail() {
  return (
    <nav className={styles.rail} aria-label="Places">
      <div className={styles.mark}>
        <Mark />
      </div>
      <ul className={styles.places}>
        {PLACES.map(({ to, label, icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} className={styles.place ?? ''}>
              <Icon of={icon} />
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
