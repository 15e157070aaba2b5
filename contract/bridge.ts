import type { CallOf, Endpoint, OutputOf } from './endpoint.ts';
import type { Result } from './errors.ts';
import type { DeskEvent } from './events.ts';
import type { Contract } from './index.ts';

type Functions<F> = {
  readonly [Name in keyof F]: F[Name] extends Endpoint
    ? (input: CallOf<F[Name]>) => Promise<Result<OutputOf<F[Name]>>>
    : never;
};

/** What the page sees of the program: one function per endpoint, and the program's own news. Nothing else. */
export type Bridge = { readonly [Feature in keyof Contract]: Functions<Contract[Feature]> } & {
  readonly events: { readonly subscribe: (listener: (event: DeskEvent) => void) => () => void };
};

declare global {
  interface Window {
    readonly desk: Bridge;
  }
}
