import type { RecalledCopy, ToldHow } from '../../../../contract/recalls.ts';
import { formatDate } from '../../../lib/format.ts';

const DONE: Readonly<Record<ToldHow, string>> = {
  call: 'Called',
  'in-person': 'Told in person',
  letter: 'Letter mailed',
};

/** "Called Nov 24, 2026 by Ada Birdsong". */
export const noticeInWords = ({ how, at, by }: RecalledCopy['notices'][number]): string =>
  `${DONE[how]} ${formatDate(at)} by ${by}`;
