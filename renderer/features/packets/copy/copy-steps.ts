import type { LucideIcon } from 'lucide-react';
import { FileDown, FileQuestion, FileX, Flame, HandHelping, Mail, Printer, Tags, Undo2 } from 'lucide-react';
import { copyMayBecome, isLive } from '../../../../contract/domain/copies.ts';
import type { CopyView } from '../../../../contract/packets.ts';
import type { Ending } from './closing-dialog.tsx';

/** Everything that can be begun on a copy's page. */
export type CopyStep = 'print' | 'hand' | 'mail' | 'envelope' | 'label' | 'export' | Ending;

interface StepLook {
  readonly label: string;
  readonly icon: LucideIcon;
}

export const STEP_LOOK: Readonly<Record<CopyStep, StepLook>> = {
  print: { label: 'Print', icon: Printer },
  hand: { label: 'Hand over…', icon: HandHelping },
  mail: { label: 'Mail…', icon: Mail },
  envelope: { label: 'Print envelope', icon: Mail },
  label: { label: 'Print address label…', icon: Tags },
  returned: { label: 'Came back…', icon: Undo2 },
  destroyed: { label: 'Destroyed…', icon: Flame },
  unaccounted: { label: 'Unaccounted for…', icon: FileQuestion },
  spoiled: { label: 'Spoil…', icon: FileX },
  export: { label: 'Save as PDF…', icon: FileDown },
};

interface Circumstances {
  /** It went to the printer and nobody has said yet whether it came out. */
  readonly isAtPrinter: boolean;
  readonly canProduce: boolean;
  readonly canIssue: boolean;
  readonly canExport: boolean;
}

const ENDINGS = ['returned', 'spoiled', 'destroyed', 'unaccounted'] as const satisfies readonly Ending[];

/** What may be done with a copy now, the step that comes next first; nothing that the rules or the account's role refuse. */
export function stepsOf(
  copy: CopyView,
  { canProduce, canIssue, canExport, isAtPrinter }: Circumstances,
): readonly CopyStep[] {
  const { state, isOutOfDate } = copy;
  const isFit = !isOutOfDate;
  const steps: readonly (readonly [step: CopyStep, isOpen: boolean])[] = [
    ['print', canProduce && isFit && state === 'produced' && !isAtPrinter],
    ['hand', canIssue && isFit && state === 'printed'],
    ['mail', canIssue && isFit && state === 'printed'],
    ['envelope', canIssue && isFit && state === 'printed'],
    ['label', canIssue && isFit && state === 'printed'],
    ...ENDINGS.map((ending) => [ending, canIssue && copyMayBecome(state, ending)] as const),
    ['export', canExport && isFit && isLive(state)],
  ];
  return steps.filter(([, isOpen]) => isOpen).map(([step]) => step);
}

/** The step that is offered first. Spoiling a copy never is: where nothing else is open, it waits for somebody else's step. */
export const nextOf = ([first]: readonly CopyStep[]): CopyStep | undefined =>
  first === 'spoiled' ? undefined : first;

/** Whether a copy's pages can be looked at: while they are kept, and show only what may be shown. */
export const hasPreview = ({ state, isOutOfDate }: CopyView): boolean => isLive(state) && !isOutOfDate;

/** Whether the page says instead of a next step that the copy can only be spoiled. */
export const hasWarning = ({ state, isOutOfDate }: CopyView): boolean => isOutOfDate && state !== 'issued';
