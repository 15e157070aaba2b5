import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { newMember } from '../../support/builders.ts';
import { ask, PASSWORD, temporaryFolder, testDesk, testOffice } from '../../support/office.ts';
import { backUp } from './support.ts';
import { wholeTrailFault } from '../../support/whole-trail.ts';

const ADA = { username: 'ada', password: PASSWORD };
/** Kills of each kind; `npm run faults` does many more. */
const KILLS = 3;

describe('a program that is killed', () => {
  it('while it backs up leaves an office that opens, and no backup that is not whole (R12)', async () => {
    const office = await testOffice();
    await newMember(office);
    await office.ask.offices.close({});
    for (let kill = 0; kill < KILLS; kill += 1) await killedAtWork(office.folder, '');
    const asked = ask(testDesk());
    await asked.offices.open({ folder: office.folder });
    expect(await asked.session.signIn(ADA)).toMatchObject({ isReadOnly: false });
    for (const { folder } of (await asked.backups.list({})).backups) {
      const into = temporaryFolder();
      const credentials = { kind: 'password', ...ADA } as const;
      expect(await asked.restores.prepare({ backup: folder, into, credentials })).toMatchObject({
        replaces: false,
      });
      await asked.restores.discard({});
    }
    expect((await asked.today.overview({})).members.applicants).toBe(1);
  });

  it('while it restores leaves an office that opens, as it was or as the backup has it (R12)', async () => {
    const office = await testOffice();
    const made = await backUp(office);
    await newMember(office);
    await office.ask.offices.close({});
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killedAtWork(office.folder, made.folder);
      const desk = testDesk();
      const asked = ask(desk);
      await asked.offices.open({ folder: office.folder });
      expect(await asked.session.signIn(ADA)).toMatchObject({ isReadOnly: false });
      expect((await asked.today.overview({})).members.applicants).toBeLessThan(2);
      expect(await wholeTrailFault({ ask: asked })).toBeNull();
      await desk.close();
    }
    expect(readdirSync(office.folder)).toEqual(expect.arrayContaining(['office.db', 'office.keys']));
  });
});

/** Starts another program on the office and ends it, as a power cut would, somewhere in its work. */
async function killedAtWork(folder: string, backup: string): Promise<void> {
  const file = path.join(import.meta.dirname, 'in-process.ts');
  const checkWorker = inject('checkWorker');
  const given = { folder, backup, checkWorker, programFolder: temporaryFolder(), password: PASSWORD };
  const options = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, [file, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  await pause(randomInt(1500));
  child.kill('SIGKILL');
  await exited;
}
