import { useSearchParams } from 'react-router';
import { COPY_STATES, COPY_STATE_LABELS, CopyState } from '../../../../contract/domain/copies.ts';
import { RunId } from '../../../../contract/domain/ids.ts';
import type { Input } from '../../../lib/desk.ts';
import type { Option } from '../../../ui/option.ts';

const ANY = 'any';
const OUT_OF_DATE = 'out-of-date';
export type LedgerState = CopyState | typeof ANY | typeof OUT_OF_DATE;

export const STATE_OPTIONS: readonly Option<LedgerState>[] = [
  { id: ANY, label: 'Any state' },
  { id: OUT_OF_DATE, label: 'Out of date' },
  ...COPY_STATES.map((state) => ({ id: state, label: COPY_STATE_LABELS[state] })),
];

/** What the ledger is narrowed to. It stands in the address, so that other screens can link to it. */
export function useLedgerQuestion() {
  const [asked, setAsked] = useSearchParams();
  const state = stateOf(asked.get('state'));
  const run = RunId.safeParse(asked.get('run'));
  const set = (name: 'state' | 'run', value: string | null) => {
    const next = new URLSearchParams(asked);
    if (value === null || value === ANY) next.delete(name);
    else next.set(name, value);
    setAsked(next, { replace: true });
  };
  return {
    state,
    runId: run.success ? run.data : null,
    setState: (next: LedgerState) => set('state', next),
    showAllRuns: () => set('run', null),
    clear: () => setAsked({}, { replace: true }),
  };
}

export type LedgerQuestion = ReturnType<typeof useLedgerQuestion>;

/** The question to the office, without the page. */
export const ledgerInput = (
  { state, runId }: Pick<LedgerQuestion, 'state' | 'runId'>,
  text: string,
): Omit<Input<'packets', 'ledger'>, 'offset' | 'limit'> => ({
  text: text.trim(),
  states: state === ANY || state === OUT_OF_DATE ? [] : [state],
  runId,
  ...(state === OUT_OF_DATE ? { isOutOfDate: true } : {}),
});

export const isNarrowed = (
  { state, runId }: Pick<LedgerQuestion, 'state' | 'runId'>,
  text: string,
): boolean => state !== ANY || runId !== null || text.trim() !== '';

function stateOf(asked: string | null): LedgerState {
  if (asked === OUT_OF_DATE) return asked;
  const state = CopyState.safeParse(asked);
  return state.success ? state.data : ANY;
}
