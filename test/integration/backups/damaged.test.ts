import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newContact, newMember } from '../../support/builders.ts';
import {
  ask,
  PASSWORD,
  temporaryFolder,
  testClock,
  testDesk,
  type TestOffice,
  testOffice,
  testWorkstation,
} from '../../support/office.ts';
import { bytesOf, jobEnd, namesIn } from './support.ts';

const ADA = { username: 'ada', password: PASSWORD };
const PAGE = 4096;

describe('the check of an office', () => {
  it('finds a whole one whole, while it stays open for whoever works in it', async () => {
    const office = await testOffice();
    await newMember(office, { givenName: 'Wren' });
    const job = await office.ask.backups.check({});
    // Asked while the file is closed: it waits, and is answered.
    expect((await office.ask.today.overview({})).members.applicants).toBe(1);
    expect(await jobEnd(office, job)).toMatchObject({ state: 'done', subject: 'whole' });
    expect((await office.ask.backups.list({})).lastCheck).toMatchObject({ isGood: true });
    expect(namesIn(office.folder)).toEqual(['office.db', 'office.db-wal', 'office.keys', 'office.use']);
  });

  it('that is cancelled leaves the office open', async () => {
    const office = await testOffice();
    const job = await office.ask.backups.check({});
    await office.ask.jobs.cancel({ id: job.id });
    expect(await jobEnd(office, job)).toMatchObject({ state: 'cancelled' });
    expect(await office.ask.accounts.list({})).toHaveLength(1);
  });
});

describe('an office that was left open', () => {
  it('is checked before anybody signs in, and opens when it is whole', async () => {
    const office = await testOffice();
    await office.ask.offices.close({});
    writeFileSync(path.join(office.folder, 'office.to-check'), '');
    const after = await reopened(office);
    expect(await after.ask.session.current({})).toMatchObject({ isReadOnly: false });
    expect(readdirSync(office.folder)).not.toContain('office.to-check');
  });
});

describe('a damaged office', () => {
  it('opens to be read only, and no byte of it changes (R12)', async () => {
    const office = await damagedOffice();
    const before = bytesOf(office.folder);
    const { desk, ask: asked } = await reopened(office);
    expect(await asked.session.current({})).toMatchObject({ isReadOnly: true });
    expect((await asked.accounts.list({})).length).toBe(1);
    await expect(asked.settings.change({ releaseMonths: 6 })).rejects.toThrow('read-only');
    await expect(asked.backups.make({})).rejects.toThrow('read-only');
    await desk.close();
    const after = bytesOf(office.folder);
    const record = after['office-damaged-record.jsonl'] ?? '';
    expect(Buffer.from(record, 'base64').toString()).toContain('"action":"session.signIn"');
    for (const beside of ['office-damaged-record.jsonl', 'office.tries']) delete after[beside];
    expect(after).toEqual(before);
  });

  it('gives what can be read as lists that no spreadsheet takes for formulas, and records that', async () => {
    const office = await damagedOffice();
    const { ask: asked, workstation } = await reopened(office);
    const folder = temporaryFolder();
    workstation.chooseFolder = () => Promise.resolve(folder);
    const saved = await asked.backups.salvage({});
    if (saved === null) throw new Error('a folder was chosen');
    const members = readFileSync(path.join(saved.folder, 'members.csv'), 'utf8');
    expect(readdirSync(saved.folder).sort()).toEqual([
      'contacts.csv',
      'copies.csv',
      'forms.csv',
      'members.csv',
      'separations.csv',
    ]);
    expect(members.split('\r\n').length).toBeGreaterThan(20);
    expect(members).toContain("'=Formula");
    expect(saved.rows).toBeGreaterThan(20);
    const record = readFileSync(path.join(office.folder, 'office-damaged-record.jsonl'), 'utf8');
    expect(record).toContain('backups.salvage');
    expect(record).not.toContain('Formula');
  });

  it('whose first page is gone is refused, and restored from a backup all the same', async () => {
    const office = await testOffice();
    const made = await jobEnd(office, await office.ask.backups.make({}));
    expect(made.state).toBe('done');
    const [backup] = (await office.ask.backups.list({})).backups;
    await office.ask.offices.close({});
    spoil(office, 0);
    const clean = ask(testDesk());
    await clean.offices.open({ folder: office.folder });
    await expect(clean.session.signIn(ADA)).rejects.toThrow('database-damaged');
    const credentials = { kind: 'password', ...ADA } as const;
    await clean.restores.prepare({ backup: backup?.folder ?? '', into: office.folder, credentials });
    await clean.restores.finish({});
    expect(await clean.session.signIn(ADA)).toMatchObject({ isReadOnly: false });
    const aside = readdirSync(office.folder).find((name) => name.startsWith('office-kept-aside-')) ?? '';
    expect(existsSync(path.join(office.folder, aside, 'office.db'))).toBe(true);
  });

  it('that a check finds out is locked, and opens to be read after that', async () => {
    const office = await testOffice({ isNew: true });
    for (let count = 0; count < 24; count += 1)
      await newMember(office, { ownWords: 'A quiet word. '.repeat(18) });
    await office.ask.session.lock({});
    await office.ask.session.signIn(ADA);
    // In the middle: what the sign-in wrote stands in the log, and would be written over it.
    const pages = readFileSync(path.join(office.folder, 'office.db')).length / PAGE;
    spoil(office, Math.floor(pages / 2));
    const job = await office.ask.backups.check({});
    expect(await jobEnd(office, job)).toMatchObject({ state: 'done', subject: 'damaged' });
    await expect
      .poll(() => office.workstation.told, { timeout: 15_000 })
      .toContainEqual({ kind: 'locked', reason: 'damage' });
    expect(await office.ask.session.signIn(ADA)).toMatchObject({ isReadOnly: true });
  });

  it('is not checked again while it is read, and leaves no copy behind when it is closed', async () => {
    const office = await damagedOffice();
    const { ask: asked } = await reopened(office);
    await expect(asked.backups.check({})).rejects.toThrow('read-only');
    await asked.offices.close({});
    expect(readdirSync(office.folder).some((name) => name.startsWith('.liaison-desk-reading'))).toBe(false);
  });
});

/** Members on several pages, the last page of the file spoilt, and the next opening told to look. */
async function damagedOffice(): Promise<TestOffice> {
  const office = await testOffice({ isNew: true });
  await newMember(office, { givenName: '=Formula' });
  for (let count = 0; count < 24; count += 1) {
    const member = await newMember(office, { ownWords: 'A quiet word. '.repeat(18) });
    await newContact(office, member.id);
  }
  await office.ask.offices.close({});
  const pages = readFileSync(path.join(office.folder, 'office.db')).length / PAGE;
  spoil(office, pages - 1);
  writeFileSync(path.join(office.folder, 'office.to-check'), '');
  return office;
}

function spoil({ folder }: TestOffice, page: number): void {
  const file = path.join(folder, 'office.db');
  const bytes = readFileSync(file);
  bytes.fill(0xa5, page * PAGE + 100, page * PAGE + 200);
  writeFileSync(file, bytes);
}

/** The office in another program, signed in to. */
async function reopened({ folder }: TestOffice) {
  const workstation = testWorkstation();
  const desk = testDesk(workstation, testClock());
  const asked = ask(desk);
  await asked.offices.open({ folder });
  await asked.session.signIn(ADA);
  return { desk, ask: asked, workstation };
}
