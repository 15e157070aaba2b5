import { CalendarOff, X } from 'lucide-react';
import { useState } from 'react';
import type { AbsenceView, LiaisonView } from '../../../contract/liaisons.ts';
import { useTell } from '../../lib/asking.ts';
import { formatDate } from '../../lib/format.ts';
import { useCan } from '../../lib/session.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { AbsenceDialog } from './absence-dialog.tsx';
import styles from './liaisons.module.css';

const daysOf = ({ firstDay, lastDay }: AbsenceView): string =>
  firstDay === lastDay ? formatDate(firstDay) : `${formatDate(firstDay)} to ${formatDate(lastDay)}`;

interface DaysProps {
  readonly absences: readonly AbsenceView[];
  readonly onRemove?: (absence: AbsenceView) => void;
}

function Days({ absences, onRemove }: DaysProps) {
  if (absences.length === 0) return <p className={styles.quiet}>No days away are entered.</p>;
  return (
    <ul className={styles.absences}>
      {absences.map((absence) => (
        <li key={absence.id} className={styles.absence}>
          {daysOf(absence)}
          {onRemove && (
            <IconButton label={`Remove ${daysOf(absence)}`} icon={X} onPress={() => onRemove(absence)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whole days away, without a reason. */
export function Absences({ liaison }: { readonly liaison: LiaisonView }) {
  const canPlan = useCan('meetings.plan');
  const [isAdding, setAdding] = useState(false);
  const remove = useTell('liaisons', 'removeAbsence', { refreshes: ['meetings'] });
  const takeAway = ({ id }: AbsenceView) =>
    remove.mutate({ id }, { onSuccess: () => announce('Absence removed') });
  return (
    <section className={styles.part} aria-label={`Absences of ${liaison.name}`}>
      <div className={styles.heading}>
        <h3 className={styles.title}>Away</h3>
        {canPlan && (
          <Button
            tone="quiet"
            icon={CalendarOff}
            spoken={`Add days away for ${liaison.name}`}
            onPress={() => setAdding(true)}
          >
            Add days away
          </Button>
        )}
      </div>
      <Days absences={liaison.absences} {...(canPlan ? { onRemove: takeAway } : {})} />
      <RefusalNotice error={remove.error} />
      {isAdding && <AbsenceDialog liaison={liaison} onClose={() => setAdding(false)} />}
    </section>
  );
}
