import { ListChecks } from 'lucide-react';
import type { RunView } from '../../../../contract/packets.ts';
import { call } from '../../../lib/desk.ts';
import { Button } from '../../../ui/button.tsx';
import { PaperTrouble } from '../../../ui/paper-trouble.tsx';
import { usePaper } from '../../../ui/use-paper.ts';

/** The sheet of a run's copies, to tick off by hand; for the office alone. */
export function RunPapers({ run }: { readonly run: RunView }) {
  const paper = usePaper('ledger-sheet');
  if (run.produced === 0) return null;
  return (
    <>
      <PaperTrouble paper={paper} />
      <Button
        icon={ListChecks}
        isPending={paper.isPending}
        onPress={() => void paper.print(() => call('packets', 'ledgerSheet', { id: run.id }), [run.id])}
      >
        Print ledger sheet
      </Button>
    </>
  );
}
