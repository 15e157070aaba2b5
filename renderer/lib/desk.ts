import type { Bridge } from '../../contract/bridge.ts';
import type { ErrorCode, Refusal, Result } from '../../contract/errors.ts';

export type Feature = Exclude<keyof Bridge, 'events'>;
export type Name<F extends Feature> = keyof Bridge[F] & string;
type Call<F extends Feature, N extends Name<F>> = Bridge[F][N];
export type Input<F extends Feature, N extends Name<F>> =
  Call<F, N> extends (input: infer I) => unknown ? I : never;
export type Output<F extends Feature, N extends Name<F>> =
  Call<F, N> extends (input: never) => Promise<Result<infer O>> ? O : never;

/** A refused call, as an error that the page can show: renderer/lib/messages.ts has the words. */
export class RefusedError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly facts: Readonly<Record<string, string>> | undefined;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusedError';
    this.code = refusal.code;
    this.field = refusal.field;
    this.facts = refusal.facts;
  }
}

type RefusalListener = (error: RefusedError) => void;
const refusalListeners = new Set<RefusalListener>();

/** Hears of every refusal (the session uses it to blank the window on `locked`). Gives the way to stop. */
export function onRefusal(listener: RefusalListener): () => void {
  refusalListeners.add(listener);
  return () => refusalListeners.delete(listener);
}

/** The bridge to the office. */
export const desk = (): Bridge => window.desk;

/** Gives the value of a call, or throws a {@link RefusedError}. */
export async function ask<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  const error = new RefusedError(result);
  for (const listener of refusalListeners) listener(error);
  throw error;
}

/** Calls one endpoint by its feature and name; hooks build on it so that a key always fits its call. */
export function call<F extends Feature, N extends Name<F>>(
  feature: F,
  name: N,
  input: Input<F, N>,
): Promise<Output<F, N>> {
  const endpoint = desk()[feature][name] as (input: Input<F, N>) => Promise<Result<Output<F, N>>>;
  return ask(endpoint(input));
}
