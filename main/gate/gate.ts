import type { Endpoint } from '../../contract/endpoint.ts';
import type { Refusal, Result } from '../../contract/errors.ts';
import { endpoints } from '../../contract/index.ts';
import { type Role, hasRight } from '../../contract/rights.ts';
import { invalidInput, refusalOf } from './refusals.ts';
import { isTooLarge } from './measure.ts';

/** Who asks, as far as the gate needs to know. */
export interface Caller {
  readonly isOfficeOpen: boolean;
  /** The role of whoever is signed in; null when the office is locked. */
  readonly role: Role | null;
}

export interface Passage {
  readonly endpoint: Endpoint;
  readonly input: unknown;
}

/** Looks at one call before anything runs. Gives the parsed input, or the refusal. Order: name, rights, size, schema. */
export function admit(name: string, input: unknown, caller: Caller): Passage | Refusal {
  const endpoint = endpoints.get(name);
  if (!endpoint) return { ok: false, code: 'unknown-endpoint' };
  const forbidden = refusalFor(endpoint, caller);
  if (forbidden) return forbidden;
  try {
    if (isTooLarge(input, endpoint.maxBytes)) return { ok: false, code: 'too-large' };
    const parsed = endpoint.input.safeParse(input);
    return parsed.success ? { endpoint, input: parsed.data } : invalidInput(parsed.error);
  } catch {
    // An input may be built to throw when it is read (a getter, a proxy): that is a bad input, not a fault.
    return { ok: false, code: 'invalid-input' };
  }
}

/** Runs the work of an admitted call and checks what it gives. Every error becomes a refusal. */
export async function carryOut(endpoint: Endpoint, work: () => Promise<unknown>): Promise<Result<unknown>> {
  try {
    const value = endpoint.output.safeParse(await work());
    return value.success ? { ok: true, value: value.data } : { ok: false, code: 'fault' };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalFor(endpoint: Endpoint, caller: Caller): Refusal | null {
  if (endpoint.needs === 'anyone') return null;
  if (!caller.isOfficeOpen) return { ok: false, code: 'no-office' };
  if (endpoint.needs === 'office') return null;
  if (caller.role === null) return { ok: false, code: 'locked' };
  if (endpoint.needs === 'signed-in' || hasRight(caller.role, endpoint.needs)) return null;
  return { ok: false, code: 'not-allowed' };
}
