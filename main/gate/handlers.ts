import type { z } from 'zod';
import type { Endpoint, InputOf } from '../../contract/endpoint.ts';
import type { Contract, Feature } from '../../contract/index.ts';
import type { Context, Errand } from './context.ts';

type Handler<E extends Endpoint> = (
  scope: E['isErrand'] extends true ? Errand : Context,
  input: InputOf<E>,
) => Promise<z.input<E['output']>>;

/** One function per endpoint of a feature: the use cases. What they give is parsed by the gate. */
export type Handlers<F extends Feature> = {
  readonly [Name in keyof Contract[F]]: Contract[F][Name] extends Endpoint
    ? Handler<Contract[F][Name]>
    : never;
};

/** A handler as the gate calls it, after it has parsed the input for it. */
export type AnyHandler = (scope: Context & Errand, input: unknown) => Promise<unknown>;

type Split<Name extends string> = Name extends `${infer F}.${infer N}` ? [F, N] : never;
type EndpointAt<Name extends string> =
  Split<Name> extends [infer F extends Feature, infer N]
    ? N extends keyof Contract[F]
      ? Contract[F][N]
      : never
    : never;

/** What the desk itself answers, signed in or not. */
type OfDesk =
  | `offices.${keyof Contract['offices']}`
  | `restores.${keyof Contract['restores']}`
  | `session.${'current' | 'signIn' | 'signInWithRecoveryKey' | 'lock' | 'copied' | 'touch'}`;

export type DeskAnswers = {
  readonly [Name in OfDesk]: EndpointAt<Name> extends Endpoint
    ? (input: InputOf<EndpointAt<Name>>) => Promise<z.input<EndpointAt<Name>['output']>>
    : never;
};
