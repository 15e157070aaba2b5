import { CircleAlert, CircleDashed, Info } from 'lucide-react';
import { Link } from 'react-router';
import type { Finding } from '../../../contract/domain/findings.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './finding-list.module.css';
import { findingWords, weightOf } from './findings.ts';
import type { FindingNames, FindingWeight } from './findings.ts';
import { remedyPlaces } from './remedy-places.ts';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly names: FindingNames;
  /** A plan that is being made: what is missing is still to enter, and nothing is amiss. */
  readonly isPlan?: boolean;
}

const WEIGHTS = {
  blocking: { label: 'Must be settled', icon: CircleAlert },
  'to-enter': { label: 'Still to enter', icon: CircleDashed },
  advice: { label: 'Worth knowing', icon: Info },
} as const satisfies Readonly<Record<FindingWeight, unknown>>;
const ORDER = Object.keys(WEIGHTS);

/** What a check found, what blocks first: each with its remedy, and the way to the place of the remedy. */
export function FindingList({ findings, names, isPlan = false }: FindingListProps) {
  const weigh = (finding: Finding) => weightOf(finding, isPlan);
  const inOrder = findings.toSorted((one, other) => ORDER.indexOf(weigh(one)) - ORDER.indexOf(weigh(other)));
  return (
    <ul className={styles.list} aria-label="Findings">
      {inOrder.map((finding) => (
        <FindingLine key={JSON.stringify(finding)} finding={finding} names={names} weight={weigh(finding)} />
      ))}
    </ul>
  );
}

interface FindingLineProps {
  readonly finding: Finding;
  readonly names: FindingNames;
  readonly weight: FindingWeight;
}

function FindingLine({ finding, names, weight }: FindingLineProps) {
  const { problem, remedy } = findingWords(finding, names);
  const places = remedyPlaces(finding, names);
  const { label, icon } = WEIGHTS[weight];
  return (
    <li className={styles.finding} data-weight={weight}>
      <Icon of={icon} />
      <div className={styles.words}>
        <p className={styles.problem}>
          <span className={styles.weight}>{label}</span> {problem}
        </p>
        <p>{remedy}</p>
        {places.length > 0 && (
          <p className={styles.places}>
            {places.map(({ to, label }) => (
              <Link key={to} to={to}>
                {label}
              </Link>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
