import type { z } from 'zod';
import type { Right } from './rights.ts';

/**
 * What must be true of the caller: `anyone` (no office need be open), `office` (an office is open, nobody need be
 * signed in), or a right that the signed-in account's role carries.
 */
export type Needs = 'anyone' | 'office' | 'signed-in' | Right;

/** One thing that the window may ask for. Its name is its place in the contract: `members.rename`. */
export interface Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly needs: Needs;
  /** Whether a call may change the office. */
  readonly changes: boolean;
  /**
   * Whether the call waits for a person or for long work (a dialog, typesetting): it then runs outside any
   * transaction and opens its own, so that nobody else waits with it.
   */
  readonly isErrand: boolean;
  readonly input: I;
  readonly output: O;
  /** Largest input accepted, in bytes of its text and binary parts; 64 KiB unless told. */
  readonly maxBytes: number;
}

export const DEFAULT_MAX_BYTES = 64 * 1024;

type Definition<I extends z.ZodType, O extends z.ZodType> = Pick<
  Endpoint<I, O>,
  'needs' | 'input' | 'output'
> & {
  readonly maxBytes?: number;
};

/** Defines an endpoint that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(definition: Definition<I, O>) {
  return { maxBytes: DEFAULT_MAX_BYTES, ...definition, changes: false, isErrand: false } as const;
}

/** Defines an endpoint that may change the office: one transaction, all or nothing. */
export function change<I extends z.ZodType, O extends z.ZodType>(definition: Definition<I, O>) {
  return { maxBytes: DEFAULT_MAX_BYTES, ...definition, changes: true, isErrand: false } as const;
}

/** Defines an endpoint that waits for a person or for long work. */
export function errand<I extends z.ZodType, O extends z.ZodType>(definition: Definition<I, O>) {
  return { maxBytes: DEFAULT_MAX_BYTES, ...definition, changes: true, isErrand: true } as const;
}

export type InputOf<E extends Endpoint> = z.output<E['input']>;
export type CallOf<E extends Endpoint> = z.input<E['input']>;
export type OutputOf<E extends Endpoint> = z.output<E['output']>;
