import { RefusedError } from '../lib/desk.ts';
import { Notice, RefusalNotice } from './notice.tsx';

interface PaperTroubleProps {
  readonly paper: { readonly isFailed: boolean; readonly error: unknown };
}

/** What went wrong with an envelope, labels or a sheet; nothing when nothing did. */
export function PaperTrouble({ paper }: PaperTroubleProps) {
  if (paper.isFailed) {
    return (
      <Notice tone="danger" title="The pages did not reach the printer" isUrgent>
        Check the printer and print again.
      </Notice>
    );
  }
  if (paper.error instanceof RefusedError && paper.error.field === 'contactId') {
    return (
      <Notice tone="danger" title="There is no address that mail may be sent to" isUrgent>
        Nothing was printed. Look at the recipient’s contact methods, or hand the packet over in person.
      </Notice>
    );
  }
  return <RefusalNotice error={paper.error} />;
}
