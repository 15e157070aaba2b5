import { Check, CircleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { isOnPaper } from '../../../../contract/domain/copies.ts';
import type { CopyState } from '../../../../contract/domain/copies.ts';
import type { CopyEntry } from '../../../../contract/packets.ts';
import { Card } from '../../../ui/card.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import styles from '../packets.module.css';
import { factsInWords } from '../words.ts';

interface ShownProps {
  readonly entries: readonly CopyEntry[];
  readonly state: CopyState;
}

/** Who stands in a copy, with which facts, and whether that may still be shown (R3, R4, R13). */
export function Shown({ entries, state }: ShownProps) {
  const isWatched = state === 'produced' || isOnPaper(state);
  const wrongFirst = entries.toSorted((a, b) => Number(a.isStillRight) - Number(b.isStillRight));
  return (
    <Card title="Who is shown in it">
      {entries.length === 0 ? (
        <p className={styles.quiet}>Nobody: the directory of this copy is empty.</p>
      ) : (
        <ul className={styles.people} aria-label="Members shown">
          {wrongFirst.map(({ member, facts, isStillRight }) => (
            <li key={member.id} className={styles.person}>
              <span className={styles.words}>
                <Link to={`/members/${member.id}`}>{member.name}</Link>
                <span className={styles.small}>{factsInWords(facts)}</span>
              </span>
              {isWatched && <Standing isStillRight={isStillRight} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Standing({ isStillRight }: { readonly isStillRight: boolean }) {
  return isStillRight ? (
    <StatusTag tone="good" icon={Check}>
      May be shown
    </StatusTag>
  ) : (
    <StatusTag tone="danger" icon={CircleAlert}>
      May no longer be shown
    </StatusTag>
  );
}
