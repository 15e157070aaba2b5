import { CircleAlert, Info } from 'lucide-react';
import { Link } from 'react-router';
import type { Finding } from '../../../contract/domain/findings.ts';
import { classes } from '../../lib/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './finding-list.module.css';
import { findingWords } from './findings.ts';
import type { FindingNames } from './findings.ts';
import { remedyPlaces } from './remedy-places.ts';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly names: FindingNames;
}

/** What a check found, what blocks first: each with its remedy, and the way to the place of the remedy. */
export function FindingList({ findings, names }: FindingListProps) {
  const inOrder = findings.toSorted((one, other) => Number(other.isBlocking) - Number(one.isBlocking));
  return (
    <ul className={styles.list} aria-label="Findings">
      {inOrder.map((finding) => (
        <FindingLine key={JSON.stringify(finding)} finding={finding} names={names} />
      ))}
    </ul>
  );
}

interface FindingLineProps {
  readonly finding: Finding;
  readonly names: FindingNames;
}

function FindingLine({ finding, names }: FindingLineProps) {
  const { problem, remedy } = findingWords(finding, names);
  const places = remedyPlaces(finding, names);
  return (
    <li className={classes(styles.finding, finding.isBlocking ? styles.blocking : styles.advice)}>
      <Icon of={finding.isBlocking ? CircleAlert : Info} />
      <div className={styles.words}>
        <p className={styles.problem}>
          <span className={styles.weight}>{finding.isBlocking ? 'Must be settled' : 'Worth knowing'}</span>{' '}
          {problem}
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
