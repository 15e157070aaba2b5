import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newMember } from '../../support/builders.ts';
import {
  ask,
  PASSWORD,
  signInAs,
  temporaryFolder,
  testClock,
  testDesk,
  testOffice,
  testWorkstation,
} from '../../support/office.ts';
import { backUp, jobEnd } from './support.ts';

describe('a backup', () => {
  it('is a folder by its moment with the database, the keys and a manifest that counts what is in it', async () => {
    const office = await testOffice();
    await newMember(office, { givenName: 'Wren' });
    const made = await backUp(office);
    expect(made).toMatchObject({
      folder: path.join(office.folder, 'backups', '2026-11-24T17-00-00Z'),
      place: 'office',
      madeAt: '2026-11-24T17:00:00.000Z',
      programVersion: '0.1.0',
      counts: { members: 1, copies: 0 },
    });
    expect(readdirSync(made.folder).sort()).toEqual(['backup.json', 'office.db', 'office.keys']);
    expect(made.trail.count).toBeGreaterThan(0);
    expect(made.trail.head).toMatch(/^[0-9a-f]{12}$/);
    expect(readdirSync(path.join(office.folder, 'backups'))).toHaveLength(1);
  });

  it('says nothing about a member in its manifest (R10)', async () => {
    const office = await testOffice();
    await newMember(office, { givenName: 'Wrenlight' });
    const { folder } = await backUp(office);
    expect(readFileSync(path.join(folder, 'backup.json'), 'utf8')).toContain('"members": 1');
    for (const name of readdirSync(folder))
      expect(readFileSync(path.join(folder, name)).includes('Wrenlight')).toBe(false);
  });

  it('is recorded with its trail’s head, and stands on Today', async () => {
    const office = await testOffice();
    expect((await office.ask.today.overview({})).backups).toEqual({
      madeAt: null,
      isDue: true,
      isFolderMissing: false,
      isDrillDue: false,
      unreadAside: 0,
    });
    const made = await backUp(office);
    expect((await office.ask.today.overview({})).backups).toMatchObject({
      madeAt: made.madeAt,
      isDue: false,
      isDrillDue: true,
    });
    office.clock.passDays(2);
    expect((await office.ask.today.overview({})).backups).toMatchObject({ isDue: true });
  });

  it('is begun after a sign-in when the newest is older than the setting', async () => {
    const office = await testOffice();
    const first = await office.ask.backups.makeIfDue({});
    if (first === null) throw new Error('none was made before');
    await jobEnd(office, first);
    expect(await office.ask.backups.makeIfDue({})).toBeNull();
    await office.ask.settings.change({ backupHours: 1 });
    office.clock.set('2026-11-24T18:30:00Z');
    expect(await office.ask.backups.makeIfDue({})).toMatchObject({ kind: 'backups.make' });
  });

  it('is made by the desk itself, a while after a sign-in', async () => {
    const { folder, desk: first } = await testOffice();
    await first.close();
    const desk = testDesk(testWorkstation(), testClock('2026-11-24T18:00:00Z'), { backUpAfterMs: 0 });
    try {
      await ask(desk).offices.open({ folder });
      await ask(desk).session.signIn({ username: 'ada', password: PASSWORD });
      const made = async () => (await ask(desk).backups.list({})).backups.length;
      await expect.poll(made, { timeout: 30_000 }).toBe(1);
    } finally {
      await desk.close();
    }
  });

  it('may be made by everybody; its folder is chosen by an administrator', async () => {
    const office = await testOffice();
    await signInAs(office, 'liaison');
    await backUp(office);
    await expect(office.ask.backups.chooseFolder({})).rejects.toThrow('not-allowed');
  });

  it('goes to the chosen folder, and to the office’s own when the drive is missing, which Today says', async () => {
    const office = await testOffice();
    const drive = path.join(temporaryFolder(), 'drive');
    mkdirSync(drive);
    await office.ask.settings.change({ backupFolder: drive });
    expect(await backUp(office)).toMatchObject({
      place: 'chosen',
      folder: path.join(drive, '2026-11-24T17-00-00Z'),
    });
    rmSync(drive, { recursive: true });
    office.clock.passDays(1);
    expect(await backUp(office)).toMatchObject({ place: 'office' });
    expect(await office.ask.backups.list({})).toMatchObject({ chosen: { folder: drive, isMissing: true } });
    expect((await office.ask.today.overview({})).backups).toMatchObject({
      isFolderMissing: true,
      isDue: false,
    });
  });

  it('that is cancelled leaves nothing behind', async () => {
    const office = await testOffice();
    const job = await office.ask.backups.make({});
    await office.ask.jobs.cancel({ id: job.id });
    expect(await jobEnd(office, job)).toMatchObject({ state: 'cancelled' });
    expect(readdirSync(path.join(office.folder, 'backups'))).toEqual([]);
  });

  it('clears what a crash left unfinished, and leaves whatever else lies there', async () => {
    const office = await testOffice();
    const { officeId } = JSON.parse(readFileSync(path.join(office.folder, 'office.keys'), 'utf8')) as {
      officeId: string;
    };
    const folder = path.join(office.folder, 'backups');
    const [ours, another] = [officeId.slice(0, 8), 'abcdefgh'].map(
      (id) => `.liaison-desk-making-${id}-0123456789ab`,
    );
    for (const name of [ours, another, 'Photos']) {
      mkdirSync(path.join(folder, String(name)), { recursive: true });
      writeFileSync(path.join(folder, String(name), 'office.db'), 'half');
      writeFileSync(path.join(folder, String(name), '.office.keys.0123456789ab'), 'half');
    }
    await backUp(office);
    expect(readdirSync(folder).toSorted()).toEqual([another, '2026-11-24T17-00-00Z', 'Photos']);
  });
});

describe('rotation', () => {
  it('keeps 7 daily, 4 weekly and 12 monthly over 14 months, and never takes the newest or what is not ours', async () => {
    const office = await testOffice();
    const folder = path.join(office.folder, 'backups');
    const made = await backUp(office);
    mkdirSync(path.join(folder, '2020-01-01T00-00-00Z'));
    writeFileSync(path.join(folder, '2020-01-01T00-00-00Z', 'photo.jpg'), 'not ours');
    // As the months would have left them: one a week for over a year, then one a day.
    for (let day = 430; day > 0; day -= day > 10 ? 7 : 1) asOfDaysAgo(made.folder, day);
    office.clock.passDays(1);
    await backUp(office);
    const { backups } = await office.ask.backups.list({});
    const days = backups.map(({ madeAt }) => madeAt.slice(0, 10));
    expect(days.slice(0, 7)).toEqual([
      '2026-11-25',
      '2026-11-24',
      '2026-11-23',
      '2026-11-22',
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
    ]);
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(12);
    expect(days.length).toBeLessThanOrEqual(7 + 4 + 12);
    expect(readdirSync(folder)).toHaveLength(days.length + 1);
  });
});

/** A copy of a backup, as it would be had it been made that many days earlier. */
function asOfDaysAgo(folder: string, days: number): void {
  const madeAt = new Date(Date.parse('2026-11-24T17:00:00Z') - days * 86_400_000).toISOString();
  const to = path.join(path.dirname(folder), madeAt.replace('.000Z', 'Z').replaceAll(':', '-'));
  cpSync(folder, to, { recursive: true });
  const manifest = readFileSync(path.join(folder, 'backup.json'), 'utf8');
  writeFileSync(path.join(to, 'backup.json'), manifest.replace('2026-11-24T17:00:00.000Z', madeAt));
}
