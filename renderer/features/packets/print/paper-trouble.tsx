import { Notice, RefusalNotice } from '../../../ui/notice.tsx';

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
  return <RefusalNotice error={paper.error} />;
}
