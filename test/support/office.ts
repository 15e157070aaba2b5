import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, inject } from 'vitest';
import type { DeskEvent } from '../../contract/events.ts';
import { FLOOR_COST } from '../../db/keys/cost.ts';
import { createDesk, type Desk } from '../../main/desk.ts';
import type { DeskPorts } from '../../main/desk/at-desk.ts';
import { createTypesetter, type Typesetter } from '../../main/packet/typesetter.ts';
import type { Workstation } from '../../main/ports.ts';
import { type Asking, ask } from './asking.ts';
import { ADMINISTRATOR, countingIds, OFFICE, PASSWORD, START } from './sample-office.ts';
import { TYPESETTER_PLACES } from './paper.ts';

export { ask, Refused } from './asking.ts';
export { ADMINISTRATOR, countingIds, PASSWORD } from './sample-office.ts';

const cleanUps: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** Memory where the system has a folder for it: what is tested here is the program, not how fast a disk syncs. */
const TEMPORARY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of its own for one test, gone afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(TEMPORARY, 'liaison-desk-test-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands where the test puts it. */
export interface TestClock {
  now(): number;
  set(moment: string): void;
  /** Goes on by so many days. */
  passDays(days: number): void;
  /** Milliseconds that never run backwards, however the clock is set. */
  elapsed(): number;
  /** Both go on by so many seconds. */
  passSeconds(seconds: number): void;
}

export function testClock(start = START): TestClock {
  let time = Date.parse(start);
  let passed = 0;
  return {
    now: () => time,
    set: (moment) => void (time = Date.parse(moment)),
    passDays: (days) => void (time += days * 86_400_000),
    elapsed: () => performance.now() + passed,
    passSeconds(seconds) {
      time += seconds * 1000;
      passed += seconds * 1000;
    },
  };
}

export interface TestWorkstation extends Workstation {
  readonly told: DeskEvent[];
  readonly saved: { suggestedName: string; bytes: Uint8Array }[];
  printed: number;
  /** How often what was copied was remembered, and taken away. */
  readonly clipboard: { kept: number; cleared: number };
}

export function testWorkstation(): TestWorkstation {
  const told: DeskEvent[] = [];
  const saved: { suggestedName: string; bytes: Uint8Array }[] = [];
  const clipboard = { kept: 0, cleared: 0 };
  return {
    told,
    saved,
    printed: 0,
    clipboard,
    copied: {
      keep() {
        clipboard.kept += 1;
        return Promise.resolve();
      },
      clear() {
        clipboard.cleared += 1;
        return Promise.resolve();
      },
    },
    programFolder: temporaryFolder(),
    chooseFolder: () => Promise.resolve(null),
    saveFile: (file) => Promise.resolve(saved.push(file) > 0),
    printWindow() {
      this.printed += 1;
      return Promise.resolve('sent');
    },
    tell: (event) => void told.push(event),
  };
}

export interface TestOffice {
  readonly folder: string;
  readonly desk: Desk;
  readonly ask: Asking;
  readonly clock: TestClock;
  readonly workstation: TestWorkstation;
  readonly recoveryKey: string;
}

/**
 * A real office in a temporary folder, its administrator signed in, with the cheapest key derivation allowed: a copy of the one made
 * before the first test, or, with `isNew` or a clock that begins elsewhere, one of its own.
 */
export async function testOffice(
  options: { readonly clock?: TestClock; readonly isNew?: boolean } = {},
): Promise<TestOffice> {
  const folder = temporaryFolder();
  const workstation = testWorkstation();
  const { clock = testClock(), isNew = false } = options;
  const first = inject('firstOffice');
  if (isNew || clock.now() !== Date.parse(START)) {
    const desk = testDesk(workstation, clock);
    const { recoveryKey } = await ask(desk).offices.create({ folder, ...OFFICE });
    return { folder, desk, ask: ask(desk), clock, workstation, recoveryKey };
  }
  cpSync(first.folder, folder, { recursive: true });
  const desk = testDesk(workstation, clock, { ids: countingIds(first.ids) });
  await ask(desk).offices.open({ folder });
  await ask(desk).session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });
  return { folder, desk, ask: ask(desk), clock, workstation, recoveryKey: first.recoveryKey };
}

let started: Typesetter | undefined;
afterAll(() => started?.close());

/**
 * One for all desks of a test file, whose worker goes on when they lock or close: V8 makes the compiler fast anew in each worker, at the
 * cost of some three seconds. What the lock does to it has tests of its own (test/unit/packet, test/e2e).
 */
function typesetter(): Typesetter {
  const goesOn = () => Promise.resolve();
  return { ...(started ??= createTypesetter(TYPESETTER_PLACES)), forget: goesOn, close: goesOn };
}

/** A desk with no office open, on a given workstation. */
export function testDesk(
  workstation = testWorkstation(),
  clock = testClock(),
  more: Partial<DeskPorts> = {},
): Desk {
  const desk = createDesk({
    workstation,
    clock,
    elapsed: () => clock.elapsed(),
    ids: countingIds(),
    typesetter: typesetter(),
    kdfCost: FLOOR_COST,
    checkWorker: inject('checkWorker'),
    ...more,
  });
  cleanUps.push(() => desk.close());
  return desk;
}

/** Adds an account and signs in as it. */
export async function signInAs(
  office: TestOffice,
  role: 'administrator' | 'liaison' | 'staff',
): Promise<void> {
  const username = `the.${role}`;
  await office.ask.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });
  const known = await office.ask.accounts.list({});
  if (!known.some((account) => account.username === username))
    await office.ask.accounts.add({ username, fullName: `Somebody ${role}`, role, password: PASSWORD });
  await office.ask.session.signIn({ username, password: PASSWORD });
}
