import { FileX, HandHelping, Mail, Play, Printer, Tags } from 'lucide-react';
import type { CopyView, RunView } from '../../../../contract/packets.ts';
import type { ErrorCode } from '../../../../contract/errors.ts';
import { wordsFor } from '../../../lib/messages.ts';
import { useCan } from '../../../lib/session.ts';
import { Button } from '../../../ui/button.tsx';
import type { CheckItem } from '../../../ui/checklist.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Row } from '../../../ui/stack.tsx';
import { hasWarning } from '../copy/copy-steps.ts';
import { batchesOf } from '../print/batches.ts';
import { useUnanswered } from '../print/unanswered.ts';
import type { Printing } from '../print/use-printing.ts';
import { useResume } from '../run-jobs.ts';
import { copyCount, isUnfinished, packetCount } from '../words.ts';
import type { RunDialog } from './run-work.tsx';

interface RunStepsProps {
  readonly run: RunView;
  readonly copies: readonly CopyView[];
  readonly printing: Printing;
  readonly code: ErrorCode | null;
  /** Opens a dialog over the run. */
  readonly onOpen: (dialog: RunDialog) => void;
}

/** Produce, print, issue: each with how far it is and the button that brings it further. */
export function useRunSteps({ run, copies, printing, code, onOpen }: RunStepsProps) {
  const resume = useResume();
  const canProduce = useCan('packets.produce');
  const canIssue = useCan('packets.issue');
  const fit = copies.filter(({ isOutOfDate }) => !isOutOfDate);
  const { ids: atPrinter } = useUnanswered();
  const toPrint = fit.filter(({ id, state }) => state === 'produced' && !atPrinter.includes(id));
  const toIssue = fit.filter(({ state }) => state === 'printed');
  const wrong = copies.filter(hasWarning);
  const items: CheckItem[] = [
    producing(
      run,
      code,
      canProduce ? { go: () => void resume.goOn(run.id), isPending: resume.isPending } : null,
    ),
    printingItem(copies, toPrint, canProduce ? printing : null),
    issuing(copies, { toPrint, toIssue }, canIssue ? onOpen : null),
    ...(wrong.length > 0 ? [outOfDate(wrong, canIssue ? onOpen : null)] : []),
  ];
  return { items, refusal: resume.error === null ? null : <RefusalNotice error={resume.error} /> };
}

function producing(
  run: RunView,
  code: ErrorCode | null,
  resume: { readonly go: () => void; readonly isPending: boolean } | null,
): CheckItem {
  const isOpen = isUnfinished(run);
  const why = code === null ? '' : ` ${wordsFor(code).title}.`;
  return {
    id: 'produce',
    label: 'Produce',
    detail: isOpen
      ? `${run.produced} of ${run.total} produced.${why} Going on reaches the others with what may be shown then.`
      : `${packetCount(run.produced)} in the ledger`,
    state: isOpen ? 'problem' : run.state === 'running' ? 'next' : 'done',
    ...(isOpen && resume !== null
      ? {
          action: (
            <Button icon={Play} onPress={resume.go} isPending={resume.isPending}>
              Go on
            </Button>
          ),
        }
      : {}),
  };
}

function printingItem(
  copies: readonly CopyView[],
  toPrint: readonly CopyView[],
  printing: Printing | null,
): CheckItem {
  const printed = copies.filter(({ printedAt }) => printedAt !== null).length;
  const produced = copies.filter(({ state, isOutOfDate }) => state === 'produced' && !isOutOfDate).length;
  const unanswered = produced - toPrint.length;
  const batches = batchesOf(toPrint).length;
  const inBatches = batches > 1 ? ` They go to the printer in ${batches} batches.` : '';
  return {
    id: 'print',
    label: 'Print and check what came out',
    detail: `${copyCount(printed)} printed, ${toPrint.length} to print.${unanswered > 0 ? ` ${copyCount(unanswered)} at the printer.` : ''}${inBatches}`,
    state: toPrint.length > 0 ? 'next' : printed > 0 ? 'done' : 'open',
    ...(toPrint.length > 0 && printing !== null
      ? {
          action: (
            <Button
              tone="primary"
              icon={Printer}
              isPending={printing.step.kind === 'preparing'}
              onPress={() => void printing.print(toPrint)}
            >
              Print {packetCount(toPrint.length)}
            </Button>
          ),
        }
      : {}),
  };
}

function issuing(
  copies: readonly CopyView[],
  { toPrint, toIssue }: { readonly toPrint: readonly CopyView[]; readonly toIssue: readonly CopyView[] },
  onOpen: ((dialog: RunDialog) => void) | null,
): CheckItem {
  const issued = copies.filter(({ issuedAt }) => issuedAt !== null).length;
  return {
    id: 'issue',
    label: 'Issue to the recipients',
    detail: `${copyCount(issued)} issued, ${toIssue.length} in the office.`,
    state: toIssue.length > 0 ? 'next' : issued > 0 ? 'done' : 'open',
    ...(toIssue.length > 0 && onOpen !== null
      ? {
          action: (
            <Row gap={8}>
              <Button
                icon={HandHelping}
                tone={toPrint.length > 0 ? 'secondary' : 'primary'}
                onPress={() => onOpen('hand')}
              >
                Hand over…
              </Button>
              <Button icon={Mail} onPress={() => onOpen('mail')}>
                Mail…
              </Button>
              <Button icon={Tags} onPress={() => onOpen('labels')}>
                Labels…
              </Button>
            </Row>
          ),
        }
      : {}),
  };
}

const outOfDate = (wrong: readonly CopyView[], onOpen: ((dialog: RunDialog) => void) | null): CheckItem => ({
  id: 'out-of-date',
  label: `${copyCount(wrong.length)} out of date`,
  detail: 'Each shows something that may no longer be shown: it cannot be printed or issued any more.',
  state: 'problem',
  ...(onOpen === null
    ? {}
    : {
        action: (
          <Button icon={FileX} onPress={() => onOpen('spoil')}>
            Spoil and produce new ones…
          </Button>
        ),
      }),
});
