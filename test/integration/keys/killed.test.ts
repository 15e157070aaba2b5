import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrailFault } from '../../../contract/audit.ts';
import { ADMINISTRATOR, ask, PASSWORD, temporaryFolder, testDesk, testOffice } from '../../support/office.ts';
import { newMember } from '../../support/builders.ts';
import { wholeTrailFault } from '../../support/whole-trail.ts';

const OTHER = 'seven lanterns under the pass';
let folder = '';

/** A closed office with one member in it, kept for all tests: each works on a copy. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'desk-killed-'));
  const office = await testOffice();
  await newMember(office);
  await office.desk.close();
  cpSync(office.folder, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets another program work on a copy of the office until it dies of itself, or for so many milliseconds. */
async function killed(options: readonly string[], afterMs?: number): Promise<string> {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const program = path.join(import.meta.dirname, 'worker.ts');
  const whose = ['--folder', copy, '--username', ADMINISTRATOR.username, '--password', PASSWORD];
  const child = spawn(process.execPath, [program, ...whose, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await once(child.stdout, 'data');
  if (afterMs !== undefined) {
    await wait(afterMs);
    child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  return copy;
}

interface State {
  readonly fault: TrailFault | null;
  readonly members: number;
  readonly files: readonly string[];
}

/** What a whole office is: its trail proves itself, its one member is there, nothing lies about. */
const WHOLE: State = {
  fault: null,
  members: 1,
  files: ['office.db', 'office.keys', 'office.tries', 'office.use'],
};

/** Opens the office with one of these passwords and looks at it. */
async function stateOf(copy: string, passwords: readonly string[]): Promise<State> {
  const desk = testDesk();
  const office = ask(desk);
  await office.offices.open({ folder: copy });
  const username = ADMINISTRATOR.username;
  await office.session.signIn({ username, password: passwords[0] ?? '' }).catch(async (error: unknown) => {
    const [, other] = passwords;
    if (other === undefined) throw error;
    await wait(1100);
    return office.session.signIn({ username, password: other });
  });
  const fault = await wholeTrailFault({ ask: office });
  const { applicants } = (await office.today.overview({})).members;
  await desk.close();
  return { fault, members: applicants, files: readdirSync(copy).toSorted() };
}

describe('a change of the data key that is killed', () => {
  it.each(['copied', 'rekeyed', 'checked', 'aside', 'sealed', 'placed'])(
    'at the step "%s" leaves the old or the new office (R12)',
    async (step) => {
      expect(await stateOf(await killed(['--at', step]), [PASSWORD])).toEqual(WHOLE);
    },
    60_000,
  );

  it('at any moment leaves the old or the new office (R12)', async () => {
    for (let round = 0; round < 4; round++)
      expect(await stateOf(await killed([], 5 + Math.random() * 400), [PASSWORD])).toEqual(WHOLE);
  }, 120_000);
});

describe('a change of a password that is killed', () => {
  it('at any moment leaves a file that opens with the old or the new one (R12)', async () => {
    for (let round = 0; round < 4; round++)
      expect(
        await stateOf(await killed(['--other', OTHER], 5 + Math.random() * 1200), [PASSWORD, OTHER]),
      ).toEqual(WHOLE);
  }, 120_000);
});
