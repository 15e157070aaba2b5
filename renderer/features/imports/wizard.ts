import type { ColumnMapping, DraftView, ImportTarget } from '../../../contract/imports.ts';

export type Plan = 'import' | 'skip';
export type Decisions = ReadonlyMap<number, Plan>;

interface WithDraft {
  readonly draft: DraftView;
  readonly mapping: ColumnMapping;
  readonly decisions: Decisions;
}

/** Where the person is, and what was said so far. Going back loses nothing but decisions about rows of another mapping. */
export type WizardState =
  | { readonly at: 'choose' }
  | ({ readonly at: 'map' | 'preview' } & WithDraft)
  | { readonly at: 'applying'; readonly jobId: string; readonly fileName: string };

export type WizardAction =
  | { readonly did: 'open'; readonly draft: DraftView }
  | { readonly did: 'map'; readonly mapping: ColumnMapping }
  | { readonly did: 'look' }
  | { readonly did: 'back' }
  | { readonly did: 'decide'; readonly line: number; readonly plan: Plan | null }
  | { readonly did: 'apply'; readonly jobId: string }
  | { readonly did: 'restart' };

export const BEGINNING: WizardState = { at: 'choose' };

/** The mapping that the program guessed, for a person to correct. */
export const guessedMapping = (draft: DraftView): ColumnMapping =>
  Object.fromEntries(
    draft.columns.flatMap(({ index, guess }): [string, ImportTarget][] =>
      guess === null ? [] : [[String(index), guess]],
    ),
  );

/** The wizard's next state; what does not fit the present one changes nothing. */
export function step(state: WizardState, action: WizardAction): WizardState {
  if (action.did === 'restart') return BEGINNING;
  if (action.did === 'open')
    return { at: 'map', draft: action.draft, mapping: guessedMapping(action.draft), decisions: new Map() };
  if (state.at === 'choose' || state.at === 'applying') return state;
  switch (action.did) {
    case 'map':
      return { ...state, mapping: action.mapping, decisions: new Map() };
    case 'look':
      return { ...state, at: 'preview' };
    case 'back':
      return { ...state, at: 'map' };
    case 'decide':
      return { ...state, decisions: decided(state.decisions, action.line, action.plan) };
    case 'apply':
      return { at: 'applying', jobId: action.jobId, fileName: state.draft.fileName };
  }
}

function decided(decisions: Decisions, line: number, plan: Plan | null): Decisions {
  const next = new Map(decisions);
  if (plan === null) next.delete(line);
  else next.set(line, plan);
  return next;
}
