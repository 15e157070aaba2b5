import type { z } from 'zod';
import { DeskError, type Refusal } from '../../contract/errors.ts';
import { deskErrorOf } from '../../db/errors.ts';

/** What crosses the bridge of an error: its code, the field and plain facts; never a stack, never SQL. */
export function refusalOf(error: unknown): Refusal {
  const known = error instanceof DeskError ? error : deskErrorOf(error);
  return {
    ok: false,
    code: known.code,
    ...(known.field === undefined ? {} : { field: known.field }),
    ...(known.facts === undefined ? {} : { facts: known.facts }),
  };
}

/** The first field that a schema found wrong, as a refusal. */
export function invalidInput(error: z.ZodError): Refusal {
  const field = error.issues[0]?.path.map(String).join('.') ?? '';
  return { ok: false, code: 'invalid-input', ...(field === '' ? {} : { field }) };
}
