import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeskError } from '../../../contract/errors.ts';
import { openTries } from '../../../main/tries.ts';
import { temporaryFolder } from '../../support/office.ts';

let office = '';
let program = '';
let wall = 0;
let elapsed = 0;

beforeEach(() => {
  office = temporaryFolder();
  program = temporaryFolder();
  wall = Date.parse('2026-03-02T16:00:00Z');
  elapsed = 5_000_000;
});

/** The tries as a program that has just started sees them; its own time begins anywhere. */
const started = (own = program) =>
  openTries({
    officeId: 'office-helena-01',
    folders: [office, own],
    clock: { now: () => wall },
    elapsed: () => elapsed,
  });

const pass = (seconds: number): void => {
  wall += seconds * 1000;
  elapsed += seconds * 1000;
};

const refusal = (action: () => unknown): string | null => {
  try {
    action();
    return null;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return [error.code, ...Object.values(error.facts ?? {})].join(' ');
  }
};

const fail = (tries: ReturnType<typeof openTries>, name: string | null = 'dana') =>
  refusal(() => {
    throw tries.begin(name).failed('wrong-password');
  });

/** Fails as soon as it may, so many times. */
function failTimes(count: number, name: string | null = 'dana'): void {
  const tries = started();
  for (let time = 0; time < count; time++) {
    fail(tries, name);
    pass(9);
  }
}

describe('failed tries to sign in', () => {
  it('make the next one wait 1, 2, 4 and 8 seconds, and the fifth locks the account', () => {
    const tries = started();
    for (const seconds of [1, 2, 4, 8]) {
      expect(fail(tries)).toBe(`wrong-password ${seconds}`);
      expect(refusal(() => tries.begin('dana'))).toBe(`too-many-tries ${seconds}`);
      pass(seconds - 0.5);
      expect(refusal(() => tries.begin('dana'))).toBe('too-many-tries 1');
      pass(0.5);
    }
    expect(fail(tries)).toBe('account-locked');
    pass(365 * 86_400);
    expect(refusal(() => tries.begin('dana'))).toBe('account-locked');
    expect(tries.lockedSince('DANA')).toBe('2026-03-02T16:00:15.000Z');
  });

  it('lock nobody when they are spread over more than 15 minutes', () => {
    const tries = started();
    for (let time = 0; time < 20; time++) {
      expect(fail(tries)).toMatch(/^wrong-password/);
      pass(4 * 60);
    }
  });

  it('count for the one name alone, whether anybody has it or not', () => {
    failTimes(5, 'nobody.has.this');
    expect(refusal(() => started().begin('nobody.has.this'))).toBe('account-locked');
    expect(refusal(() => started().begin('milo'))).toBeNull();
  });

  it('are forgotten after a good one, and when an administrator releases the account', () => {
    failTimes(3);
    started().begin('dana').succeeded();
    expect(fail(started())).toBe('wrong-password 1');
    failTimes(5, 'milo');
    started().release('milo');
    expect(refusal(() => started().begin('milo'))).toBeNull();
  });

  it('never lock the recovery key, which only waits', () => {
    failTimes(12, null);
    fail(started(), null);
    expect(refusal(() => started().begin(null))).toBe('too-many-tries 8');
  });

  it('count from their beginning: a program killed in the middle, or two tries at once, gain nothing', () => {
    started().begin('dana');
    expect(refusal(() => started().begin('dana'))).toBe('too-many-tries 1');
  });

  it('do not count when something else went wrong', () => {
    started().begin('dana').takenBack();
    expect(refusal(() => started().begin('dana'))).toBeNull();
  });
});

describe('after a new start of the program', () => {
  it('the count, the wait and the lock are as before', () => {
    failTimes(2);
    elapsed = 12;
    expect(fail(started())).toBe('wrong-password 4');
    expect(refusal(() => started().begin('dana'))).toBe('too-many-tries 4');
    pass(9);
    failTimes(2);
    elapsed = 12;
    expect(refusal(() => started().begin('dana'))).toBe('account-locked');
  });

  it('another workstation on the same folder sees them, and the release that was made there', () => {
    failTimes(5);
    const elsewhere = temporaryFolder();
    expect(refusal(() => started(elsewhere).begin('dana'))).toBe('account-locked');
    started(elsewhere).release('dana');
    expect(refusal(() => started().begin('dana'))).toBeNull();
  });

  it('one of the two files deleted or damaged changes nothing', () => {
    failTimes(5);
    const files = [path.join(office, 'office.tries'), path.join(program, 'tries-office-helena-01.json')];
    for (const file of files) {
      const bytes = readFileSync(file);
      rmSync(file);
      expect(refusal(() => started().begin('dana'))).toBe('account-locked');
      writeFileSync(file, bytes.toString().replace('lockedSince":"2026', 'lockedSince":"2025'));
      expect(refusal(() => started().begin('dana'))).toBe('account-locked');
      writeFileSync(file, bytes);
    }
    for (const file of files) writeFileSync(file, 'no such thing');
    expect(refusal(() => started().begin('dana'))).toBeNull();
  });

  it('both files say no name', () => {
    failTimes(1);
    expect(readFileSync(path.join(office, 'office.tries'), 'utf8')).not.toContain('dana');
  });
});

describe('a clock that is set back or forward', () => {
  it('neither lengthens nor shortens a wait while the program runs', () => {
    const tries = started();
    fail(tries);
    pass(2);
    fail(tries);
    for (const years of [-10, 10]) {
      wall += years * 365 * 86_400_000;
      expect(refusal(() => tries.begin('dana'))).toBe('too-many-tries 2');
    }
    pass(2);
    expect(fail(tries)).toBe('wrong-password 4');
  });

  it('set back while the program is closed, it gains no try and costs at most the wait itself', () => {
    failTimes(4);
    wall -= 86_400_000;
    elapsed = 3;
    const tries = started();
    expect(refusal(() => tries.begin('dana'))).toBe('too-many-tries 8');
    pass(8);
    expect(fail(tries)).toBe('account-locked');
  });
});
