import { Printer } from 'lucide-react';
import type { AuditFilter } from '../../../../contract/audit.ts';
import { call } from '../../../lib/desk.ts';
import { Button } from '../../../ui/button.tsx';
import { PaperTrouble } from '../../../ui/paper-trouble.tsx';
import { usePaper } from '../../../ui/use-paper.ts';

/** Prints what the filters leave, and shows below the buttons what went wrong with it. */
export function usePrintTrail(filter: AuditFilter) {
  const paper = usePaper('audit-trail');
  return {
    button: (
      <Button
        icon={Printer}
        isPending={paper.isPending}
        onPress={() => void paper.print(() => call('audit', 'print', filter), [])}
      >
        Print
      </Button>
    ),
    trouble: <PaperTrouble paper={paper} />,
  };
}
