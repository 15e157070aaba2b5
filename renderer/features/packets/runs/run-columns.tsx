import { Play } from 'lucide-react';
import type { RunId } from '../../../../contract/domain/ids.ts';
import type { RunView } from '../../../../contract/packets.ts';
import { formatCount, formatDateTime } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import type { Column } from '../../../ui/column.ts';
import { StatusTag } from '../../../ui/status-tag.tsx';
import styles from '../packets.module.css';
import { RUN_LOOK, isUnfinished } from '../words.ts';

interface GoingOn {
  readonly onGoOn: (id: RunId) => Promise<void>;
  readonly isPending: boolean;
}

/** Where a run stands, as a tag. */
export function RunTag({ state }: Pick<RunView, 'state'>) {
  const { tone, icon, word } = RUN_LOOK[state];
  return (
    <StatusTag tone={tone} icon={icon}>
      {word}
    </StatusTag>
  );
}

const figure = (
  label: string,
  of: 'total' | 'produced' | 'printed' | 'issued' | 'spoiled',
): Column<RunView> => ({ id: of, label, align: 'end', cell: (run) => formatCount(run[of]) });

/** The list of runs; with a way to go on with those that stopped, for whoever may. */
export const runColumns = (goingOn: GoingOn | null, isNarrow: boolean): readonly Column<RunView>[] => [
  { id: 'run', label: 'Run', cell: (run) => <Which run={run} hasFigures={isNarrow} /> },
  { id: 'state', label: 'State', cell: (run) => <State run={run} goingOn={goingOn} /> },
  ...(isNarrow ? [] : FIGURES),
];

const FIGURES: readonly Column<RunView>[] = [
  figure('Recipients', 'total'),
  figure('Produced', 'produced'),
  figure('Printed', 'printed'),
  figure('Issued', 'issued'),
  figure('Spoiled', 'spoiled'),
];

function Which({ run, hasFigures }: { readonly run: RunView; readonly hasFigures: boolean }) {
  const { produced, total, printed, issued } = run;
  return (
    <span className={styles.lines}>
      <span className={styles.unbroken}>{formatDateTime(run.startedAt)}</span>
      <span className={styles.small}>by {run.startedBy}</span>
      {hasFigures && (
        <span className={styles.small}>
          {produced} of {total} produced, {printed} printed, {issued} issued
        </span>
      )}
    </span>
  );
}

function State({ run, goingOn }: { readonly run: RunView; readonly goingOn: GoingOn | null }) {
  return (
    <span className={styles.tags}>
      <RunTag state={run.state} />
      {goingOn !== null && isUnfinished(run) && (
        <Button icon={Play} isPending={goingOn.isPending} onPress={() => void goingOn.onGoOn(run.id)}>
          Go on
        </Button>
      )}
    </span>
  );
}
