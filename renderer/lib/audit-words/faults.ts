import type { PaperAnswer, TrailFault } from '../../../contract/audit.ts';
import { formatCount } from '../format.ts';

/** What is wrong with the trail, naming the first bad record. */
export function faultInWords({ what, seq }: TrailFault): string {
  switch (what) {
    case 'changed':
      return `Record ${formatCount(seq)} does not follow from the one before it: it was changed, moved, or put there by something other than this program.`;
    case 'missing':
      return `Record ${formatCount(seq)} is missing: it, and perhaps others after it, were taken out.`;
    case 'end-unknown':
      return `The program’s note of where the trail ends is gone or was changed: records from number ${formatCount(seq)} on may be missing.`;
  }
}

/** What to make of a ledger sheet that was compared with the trail. */
export const PAPER_ANSWERS: Readonly<Record<PaperAnswer, { readonly title: string; readonly body: string }>> =
  {
    held: {
      title: 'The trail still holds this record',
      body: 'Up to there nobody has rewritten it since the sheet was printed. “Check the whole trail” looks at every record by itself.',
    },
    different: {
      title: 'The trail has another record in this place',
      body: 'Compare the sheet letter by letter first. If it was typed rightly, the trail was rewritten after the sheet was printed, or an older copy of the office was put back.',
    },
    'not-there': {
      title: 'The trail ends before this record',
      body: 'Compare the number with the sheet first. If it was typed rightly, records were cut off after the sheet was printed, or an older copy of the office was put back.',
    },
    broken: {
      title: 'The record was changed after the sheet was printed',
      body: 'It still carries the seal on the sheet, but no longer fits it. Keep the sheet, and call whoever looks after your records.',
    },
  };
