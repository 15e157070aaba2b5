import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CopyView, RunView } from '../../../../contract/packets.ts';
import type { ErrorCode } from '../../../../contract/errors.ts';
import { useCan } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checklist } from '../../../ui/checklist.tsx';
import { ClosingDialog } from '../copy/closing-dialog.tsx';
import { hasWarning } from '../copy/copy-steps.ts';
import { HandOver } from '../issue/hand-over.tsx';
import { LabelsDialog } from '../issue/labels-dialog.tsx';
import { MailDialog } from '../issue/mail-dialog.tsx';
import { PrintPanel } from '../print/print-panel.tsx';
import { usePrinting } from '../print/use-printing.ts';
import { newOnesPath } from '../words.ts';
import { CopiesTable } from './copies-table.tsx';
import { useRunCopies } from './run-copies.ts';
import { useRunSteps } from './run-steps.tsx';

/** As many as one call may name. */
const MOST = 500;

interface RunWorkProps {
  readonly run: RunView;
  /** Why producing ended, when it failed in this session. */
  readonly code: string | null;
}

/** What comes next for the copies of a run, and the copies themselves. */
export function RunWork({ run, code }: RunWorkProps) {
  const found = useRunCopies(run.id);
  return (
    <Answer of={found} rows={8}>
      {(copies) => <Copies run={run} copies={copies} code={code as ErrorCode | null} />}
    </Answer>
  );
}

export type RunDialog = 'hand' | 'mail' | 'labels' | 'spoil';

interface CopiesProps {
  readonly run: RunView;
  readonly copies: readonly CopyView[];
  readonly code: ErrorCode | null;
}

function Copies({ run, copies, code }: CopiesProps) {
  const printing = usePrinting();
  const [dialog, setDialog] = useState<RunDialog | null>(null);
  const close = () => setDialog(null);
  const inState = (state: CopyView['state']) => copies.filter((copy) => copy.state === state);
  const produced = inState('produced');
  const printed = inState('printed').filter(({ isOutOfDate }) => !isOutOfDate);
  const wrong = copies.filter(hasWarning);
  const canProduce = useCan('packets.produce');
  const go = useNavigate();
  const steps = useRunSteps({ run, copies, printing, code, onOpen: setDialog });
  return (
    <>
      <Card title="What comes next">
        <Checklist items={steps.items} />
        {steps.refusal}
        <PrintPanel copies={produced} printing={printing} />
      </Card>
      <CopiesTable copies={copies} />
      {dialog === 'hand' && <HandOver copies={printed} onClose={close} />}
      {dialog === 'mail' && <MailDialog copies={printed} onClose={close} />}
      {dialog === 'labels' && <LabelsDialog copies={printed} onClose={close} />}
      {dialog === 'spoil' && (
        <ClosingDialog
          copies={wrong.slice(0, MOST)}
          as="spoiled"
          onClose={close}
          onDone={() => (canProduce ? void go(newOnesPath(wrong)) : undefined)}
        />
      )}
    </>
  );
}
