import type { CallOf, Endpoint, OutputOf } from '../../contract/endpoint.ts';
import type { Result } from '../../contract/errors.ts';
import type { Contract } from '../../contract/index.ts';
import type { Desk } from '../../main/desk.ts';

/** The typed way to call a desk in a test: `ask(desk).members.get({ id })`, unwrapped; a refusal throws its code. */
export type Asking = {
  readonly [F in keyof Contract]: {
    readonly [N in keyof Contract[F]]: Contract[F][N] extends Endpoint
      ? (input: CallOf<Contract[F][N]>) => Promise<OutputOf<Contract[F][N]>>
      : never;
  };
};

export class Refused extends Error {
  readonly code: string;
  readonly refusal: Result<never>;
  constructor(refusal: Result<never>) {
    super(refusal.ok ? '' : refusal.code);
    this.code = this.message;
    this.refusal = refusal;
  }
}

export const ask = (desk: Pick<Desk, 'call'>): Asking =>
  new Proxy({} as Asking, {
    get: (_, feature: string) =>
      new Proxy(
        {},
        {
          get: (_functions, name: string) => async (input: unknown) => {
            const result = await desk.call(`${feature}.${name}`, input);
            if (!result.ok) throw new Refused(result);
            return result.value;
          },
        },
      ),
  });
