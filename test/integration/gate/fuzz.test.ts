import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '../../../contract/endpoint.ts';
import { ERROR_CODES } from '../../../contract/errors.ts';
import { endpoints } from '../../../contract/index.ts';
import { ROLES, type Role, hasRight } from '../../../contract/rights.ts';
import { type TestOffice, signInAs, testOffice } from '../../support/office.ts';
import { wholeCheck } from '../../support/trail.ts';

/** Inputs for one endpoint and one role; `npm run faults` tries many more. */
const INPUTS = 20;
/** These end the session or the office; what they take is fuzzed without a session below. */
const ENDS_SESSION = new Set([
  'offices.create',
  'offices.open',
  'offices.close',
  'session.lock',
  'session.signIn',
  'session.signInWithRecoveryKey',
]);
const CODES: readonly string[] = ERROR_CODES;

/** Keys that the schema knows, so that the fuzz reaches past the first check. */
const keysOf = (endpoint: Endpoint): string[] =>
  endpoint.input instanceof z.ZodObject ? Object.keys(endpoint.input.shape) : [];

const strange = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withTypedArray: true,
      maxDepth: 3,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      "'; DROP TABLE members; --",
      '../../etc/passwd',
      '\u0000',
      'a'.repeat(70_000),
      '__proto__',
      '🧭',
      -1,
      1e308,
      NaN,
      null,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      toString: () => 'x',
      get id() {
        throw new Error('read');
      },
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const malformed = (endpoint: Endpoint): fc.Arbitrary<unknown> => {
  const keys = keysOf(endpoint);
  const shaped = fc.record(Object.fromEntries(keys.map((key) => [key, strange])), { requiredKeys: [] });
  return fc.oneof(
    strange,
    shaped,
    shaped.map((input) => ({ ...input, extra: 1 })),
  );
};

const isValid = (endpoint: Endpoint, input: unknown): boolean => {
  try {
    return endpoint.input.safeParse(input).success;
  } catch {
    return false;
  }
};

async function fuzz(office: TestOffice, role: Role, name: string, endpoint: Endpoint): Promise<void> {
  const isAllowed =
    endpoint.needs === 'anyone' ||
    endpoint.needs === 'office' ||
    endpoint.needs === 'signed-in' ||
    hasRight(role, endpoint.needs);
  await fc.assert(
    fc.asyncProperty(malformed(endpoint), async (input) => {
      const result = await office.desk.call(name, input);
      if (result.ok) expect(isAllowed && isValid(endpoint, input)).toBe(true);
      else {
        expect(CODES).toContain(result.code);
        expect(result.code).not.toBe('fault');
        if (!isAllowed) expect(result.code).toBe('not-allowed');
        else if (!isValid(endpoint, input)) expect(['invalid-input', 'too-large']).toContain(result.code);
        expect(Object.keys(result).sort().join()).toMatch(/^code(,facts)?(,field)?,ok$/);
      }
    }),
    { numRuns: INPUTS, interruptAfterTimeLimit: 250_000, markInterruptAsFailure: true },
  );
}

describe('the gate under malformed inputs', () => {
  it.each(ROLES)(`answers every endpoint with a typed refusal, as %s`, { timeout: 300_000 }, async (role) => {
    const office = await testOffice();
    await signInAs(office, role);
    for (const [name, endpoint] of endpoints)
      if (!ENDS_SESSION.has(name)) await fuzz(office, role, name, endpoint);
    expect(office.desk.isLocked).toBe(false);
    await signInAs(office, 'administrator');
    expect((await wholeCheck(office)).fault).toBeNull();
  });

  it('lets nothing through while the office is locked', { timeout: 120_000 }, async () => {
    const office = await testOffice();
    await office.ask.session.lock({});
    for (const [name, endpoint] of endpoints) {
      if (endpoint.needs === 'anyone') continue;
      await fc.assert(
        fc.asyncProperty(malformed(endpoint), async (input) => {
          const result = await office.desk.call(name, input);
          expect(result.ok).toBe(false);
          if (!result.ok && endpoint.needs !== 'office') expect(result.code).toBe('locked');
        }),
        { numRuns: 50 },
      );
    }
  });

  it('refuses names that are no endpoint', async () => {
    const office = await testOffice();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.constantFrom('toString', '__proto__', 'members.constructor', 'offices.__proto__'),
        ),
        async (name) => {
          expect(await office.desk.call(name, {})).toEqual({ ok: false, code: 'unknown-endpoint' });
        },
      ),
      { numRuns: 200 },
    );
  });
});
