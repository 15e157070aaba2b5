import { useState } from 'react';
import type { ColumnMapping, DraftView, ImportPreview } from '../../../../contract/imports.ts';
import { useTell } from '../../../lib/asking.ts';
import { plural } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import type { Decisions } from '../wizard.ts';
import styles from '../imports.module.css';

interface ApplyBarProps {
  readonly draft: DraftView;
  readonly mapping: ColumnMapping;
  readonly decisions: Decisions;
  readonly counts: ImportPreview['counts'];
  readonly onBack: () => void;
  readonly onApplied: (jobId: string) => void;
}

/** What comes of the list as it was decided, always in sight, and the step that does it. */
export function ApplyBar({ draft, mapping, decisions, counts, onBack, onApplied }: ApplyBarProps) {
  const [isAsking, ask] = useState(false);
  const apply = useTell('imports', 'apply', { beginsWork: true });
  const decided = [...decisions].map(([line, plan]) => ({ line, plan }));
  const people =
    counts.ready +
    decided.filter(({ plan }) => plan === 'import').length -
    decided.filter(({ plan }) => plan === 'skip').length;
  const words = `Import ${plural(people, 'member')}`;
  const confirm = () =>
    apply.mutate({ id: draft.id, mapping, decisions: decided }, { onSuccess: ({ id }) => onApplied(id) });
  return (
    <div className={styles.bar}>
      <Button tone="primary" isDisabled={people === 0} onPress={() => ask(true)}>
        {words}
      </Button>
      <Button tone="quiet" onPress={onBack}>
        Change the columns
      </Button>
      <span className={styles.fact}>{plural(counts.rows - people, 'row')} left out</span>
      <ConfirmDialog
        isOpen={isAsking}
        // Once it has begun, the way to stop it is beside its progress.
        onClose={() => !apply.isPending && ask(false)}
        title={`${words}?`}
        confirmLabel={words}
        isPending={apply.isPending}
        error={apply.error}
        onConfirm={confirm}
      >
        <p>
          All of them are taken in together, or none. {beginning(counts.active, decided.length > 0)} The list
          does not say what a release covers, so others see only the name a member goes by until you record
          more.
        </p>
      </ConfirmDialog>
    </div>
  );
}

/** R2: who begins as active. The number is that of the plan, so it is not said when a person decided otherwise. */
const beginning = (active: number, isDecidedOtherwise: boolean): string =>
  isDecidedOtherwise
    ? 'Whoever has three current forms begins as active; the others as applicants.'
    : active === 0
      ? 'None of them has three current forms, so all begin as applicants.'
      : `${plural(active, 'member')} with three current forms ${active === 1 ? 'begins' : 'begin'} as active; the others as applicants.`;
