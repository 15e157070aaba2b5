import { Ellipsis, Eye } from 'lucide-react';
import { useState } from 'react';
import type { CopyView } from '../../../../contract/packets.ts';
import { call } from '../../../lib/desk.ts';
import { useCan } from '../../../lib/session.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { HandOver } from '../issue/hand-over.tsx';
import { LabelsDialog } from '../issue/labels-dialog.tsx';
import { MailDialog } from '../issue/mail-dialog.tsx';
import { PaperTrouble } from '../../../ui/paper-trouble.tsx';
import { useUnanswered } from '../print/unanswered.ts';
import { usePaper } from '../../../ui/use-paper.ts';
import type { Printing } from '../print/use-printing.ts';
import { ClosingDialog } from './closing-dialog.tsx';
import { STEP_LOOK, hasPreview, hasWarning, nextOf, stepsOf } from './copy-steps.ts';
import type { CopyStep } from './copy-steps.ts';
import { ExportDialog } from './export-dialog.tsx';
import { PreviewDialog } from './preview-dialog.tsx';

interface CopyActionsProps {
  readonly copy: CopyView;
  readonly printing: Printing;
}

type Opened = CopyStep | 'preview';

/** The step that comes next as a button, a look at the pages, everything else behind "More". */
export function CopyActions({ copy, printing }: CopyActionsProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const envelope = usePaper('envelope');
  const canProduce = useCan('packets.produce');
  const canIssue = useCan('packets.issue');
  const canExport = useCan('packets.export');
  const isAtPrinter = useUnanswered(({ ids }) => ids.includes(copy.id));
  const steps = stepsOf(copy, { canProduce, canIssue, canExport, isAtPrinter });
  // What to do with a copy that is out of date stands in the warning below.
  const next = hasWarning(copy) ? undefined : nextOf(steps);
  const more = steps.filter((step) => step !== next);
  const begin = (step: CopyStep) => {
    if (step === 'print') void printing.print([copy]);
    else if (step === 'envelope')
      void envelope.print(() => call('packets', 'envelope', { id: copy.id }), [copy.id]);
    else setOpened(step);
  };
  return (
    <>
      <PaperTrouble paper={envelope} />
      {canProduce && hasPreview(copy) && (
        <Button icon={Eye} onPress={() => setOpened('preview')}>
          Preview
        </Button>
      )}
      {more.length > 0 && (
        <Menu
          label="More"
          icon={Ellipsis}
          items={more.map((step) => ({ id: step, ...STEP_LOOK[step], onAction: () => begin(step) }))}
        />
      )}
      {next !== undefined && (
        <Button
          tone="primary"
          icon={STEP_LOOK[next].icon}
          isPending={printing.step.kind === 'preparing' || envelope.isPending}
          onPress={() => begin(next)}
        >
          {STEP_LOOK[next].label}
        </Button>
      )}
      {opened !== null && <Opened step={opened} copy={copy} onClose={() => setOpened(null)} />}
    </>
  );
}

interface OpenedProps {
  readonly step: Opened;
  readonly copy: CopyView;
  readonly onClose: () => void;
}

function Opened({ step, copy, onClose }: OpenedProps) {
  switch (step) {
    case 'preview':
      return <PreviewDialog copy={copy} onClose={onClose} />;
    case 'export':
      return <ExportDialog copy={copy} onClose={onClose} />;
    case 'hand':
      return <HandOver copies={[copy]} onClose={onClose} />;
    case 'mail':
      return <MailDialog copies={[copy]} onClose={onClose} />;
    case 'label':
      return <LabelsDialog copies={[copy]} onClose={onClose} />;
    case 'returned':
    case 'destroyed':
    case 'unaccounted':
    case 'spoiled':
      return <ClosingDialog copies={[copy]} as={step} onClose={onClose} />;
    case 'print':
    case 'envelope':
    default:
      return null;
  }
}
