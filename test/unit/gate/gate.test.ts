import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { query } from '../../../contract/endpoint.ts';
import { DeskError } from '../../../contract/errors.ts';
import { RIGHTS, ROLES, hasRight } from '../../../contract/rights.ts';
import { admit, carryOut } from '../../../main/gate/gate.ts';
import { isTooLarge } from '../../../main/gate/measure.ts';

const signedIn = { isOfficeOpen: true, role: 'liaison' } as const;

describe('admitting a call', () => {
  it.each([
    ['members.nothing', {}, signedIn, 'unknown-endpoint'],
    ['constructor', {}, signedIn, 'unknown-endpoint'],
    ['accounts.list', {}, { isOfficeOpen: false, role: null }, 'no-office'],
    ['accounts.list', {}, { isOfficeOpen: true, role: null }, 'locked'],
    ['audit.verify', {}, signedIn, 'not-allowed'],
    ['accounts.list', { more: 1 }, signedIn, 'invalid-input'],
    ['accounts.list', { text: 'x'.repeat(40_000) }, signedIn, 'too-large'],
  ])('refuses %s with %j from %j as %s', (name, input, caller, code) => {
    expect(admit(name, input, caller)).toMatchObject({ ok: false, code });
  });

  it('gives the parsed input of a good call', () => {
    expect(admit('accounts.list', {}, signedIn)).toMatchObject({ input: {} });
  });

  it('names the field that was wrong', () => {
    expect(admit('session.signIn', { username: 'x', password: 'y' }, signedIn)).toMatchObject({
      code: 'invalid-input',
      field: 'username',
    });
  });

  it('looks at rights before it looks at the input, so that a refusal tells nothing about it', () => {
    expect(admit('audit.list', 'nonsense', signedIn)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('carrying a call out', () => {
  const endpoint = query({
    needs: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ count: z.int() }),
  });

  it('gives what the work gave, checked', async () => {
    expect(await carryOut(endpoint, () => Promise.resolve({ count: 3 }))).toEqual({
      ok: true,
      value: { count: 3 },
    });
  });

  it('lets nothing across that the contract does not name', async () => {
    expect(await carryOut(endpoint, () => Promise.resolve({ count: 3, secret: 'x' }))).toEqual({
      ok: false,
      code: 'fault',
    });
  });

  it('turns errors into codes, without their text', async () => {
    const refused = () =>
      Promise.reject(new DeskError('apart', { field: 'drop', cause: new Error('SELECT * FROM members') }));
    expect(await carryOut(endpoint, refused)).toEqual({ ok: false, code: 'apart', field: 'drop' });
    expect(await carryOut(endpoint, () => Promise.reject(new Error('near "SELECT"')))).toEqual({
      ok: false,
      code: 'fault',
    });
  });
});

describe('measuring an input', () => {
  it('counts text, bytes and everything inside', () => {
    expect(isTooLarge({ a: 'xx' }, 100)).toBe(false);
    expect(isTooLarge({ a: new Uint8Array(101) }, 100)).toBe(true);
    expect(
      isTooLarge(
        Array.from({ length: 20 }, () => 1),
        100,
      ),
    ).toBe(true);
  });

  it('counts what never ends as too large', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(isTooLarge(circle, 1_000_000)).toBe(true);
  });
});

describe('the table of rights', () => {
  it('gives every right to administrators, and none to nobody', () => {
    for (const right of Object.keys(RIGHTS) as (keyof typeof RIGHTS)[]) {
      expect(hasRight('administrator', right)).toBe(true);
      expect(ROLES.some((role) => hasRight(role, right))).toBe(true);
    }
  });

  it('keeps accounts, settings, the trail and saving packets to administrators', () => {
    for (const right of ['accounts.manage', 'settings.change', 'audit.view', 'packets.export'] as const)
      expect(ROLES.filter((role) => hasRight(role, right))).toEqual(['administrator']);
  });
});
