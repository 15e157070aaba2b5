import { useQuery } from '@tanstack/react-query';
import type { RunId } from '../../../../contract/domain/ids.ts';
import type { CopyView } from '../../../../contract/packets.ts';
import { call } from '../../../lib/desk.ts';

/** The most that one answer of the ledger holds. */
const PAGE = 200;

/** All copies of a run, in the order of their numbers: what can be printed and issued of it is counted from them. */
export const useRunCopies = (runId: RunId) =>
  useQuery({ queryKey: ['packets', 'ledger', 'whole run', runId], queryFn: () => copiesOf(runId) });

async function copiesOf(runId: RunId): Promise<readonly CopyView[]> {
  const copies: CopyView[] = [];
  for (;;) {
    const asked = { text: '', states: [], runId, offset: copies.length, limit: PAGE };
    const { total, rows } = await call('packets', 'ledger', asked);
    copies.push(...rows);
    if (copies.length >= total || rows.length === 0) return copies.toReversed();
  }
}
