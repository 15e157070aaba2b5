import type { TodayView } from '../../../contract/today.ts';
import { formatDateTime } from '../../lib/format.ts';
import { Notice } from '../../ui/notice.tsx';

const TITLES = {
  behind: 'The workstation’s clock is behind the last record',
  ahead: 'The workstation’s clock is long after the last record',
};

/** Releases end, and signatures are dated, by the workstation's clock: a wrong one is told first. */
export function ClockDoubt({ doubt }: { readonly doubt: TodayView['clock'] }) {
  if (doubt === null) return null;
  return (
    <Notice tone="attention" title={TITLES[doubt.kind]}>
      {doubt.kind === 'behind'
        ? `By this office’s records it is later than ${formatDateTime(doubt.last)}.`
        : `The last record is of ${formatDateTime(doubt.last)}.`}{' '}
      Nothing is lost and the order of the records holds. If the date or time on this workstation is wrong,
      have it set right, then lock and sign in again.
    </Notice>
  );
}
