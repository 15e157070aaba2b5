import type { TodayView } from '../../../contract/today.ts';
import { formatCount } from '../../lib/format.ts';
import styles from './today.module.css';

const FIGURES = [
  { key: 'listed', label: 'Listed in packets' },
  { key: 'active', label: 'Active' },
  { key: 'applicants', label: 'Applicants' },
  { key: 'paused', label: 'Paused' },
] as const satisfies readonly { readonly key: keyof TodayView['members']; readonly label: string }[];

/** The network in four figures, for the office alone: none of them ever stands in a packet (R4). */
export function Standing({ members }: { readonly members: TodayView['members'] }) {
  return (
    <dl className={styles.standing} aria-label="The network">
      {FIGURES.map(({ key, label }) => (
        <div key={key} className={styles.figure}>
          <dt>{label}</dt>
          <dd>{formatCount(members[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
