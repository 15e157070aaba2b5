import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newMember } from '../../support/builders.ts';
import {
  PASSWORD,
  signInAs,
  type TestOffice,
  temporaryFolder,
  testDesk,
  testOffice,
  ask,
} from '../../support/office.ts';
import { backUp, bytesOf, namesIn } from './support.ts';

const ADA = { username: 'ada', password: PASSWORD } as const;
const NAME = 'office-kept-aside-2026-11-24T17-00-00Z';

/** An office that was restored from its backup: what it was lies aside. */
async function restored(): Promise<TestOffice> {
  const office = await testOffice();
  const { folder } = await backUp(office);
  await newMember(office, { givenName: 'After' });
  const credentials = { kind: 'password', ...ADA } as const;
  await office.ask.restores.prepare({ backup: folder, into: office.folder, credentials });
  await office.ask.restores.finish({});
  await office.ask.session.signIn(ADA);
  return office;
}

const records = async (office: TestOffice) => {
  const filter = { kinds: [], accountId: null, subject: '', from: null, to: null, before: null, limit: 50 };
  return (await office.ask.audit.list({ ...filter, action: 'backups.removeKeptAside' })).map(
    ({ facts }) => facts,
  );
};

describe('an office that a restore kept aside', () => {
  it('is listed with its day and size, and goes when an administrator deletes it, which is recorded (R9)', async () => {
    const office = await restored();
    const { keptAside } = await office.ask.backups.list({});
    const folder = path.join(office.folder, NAME);
    expect(keptAside).toEqual([{ folder, at: '2026-11-24T17:00:00Z', bytes: expect.any(Number) }]);
    const bytes = keptAside[0]?.bytes ?? 0;
    expect(bytes).toBeGreaterThan(100_000);
    const before = bytesOf(path.join(office.folder, 'backups'));
    expect(await office.ask.backups.removeKeptAside({ folder })).toEqual({ isGone: true });
    expect(namesIn(office.folder)).not.toContain(NAME);
    expect(bytesOf(path.join(office.folder, 'backups'))).toEqual(before);
    expect((await office.ask.backups.list({})).keptAside).toEqual([]);
    expect(await records(office)).toEqual([{ keptAside: '2026-11-24T17:00:00Z', bytes }]);
    expect((await office.ask.today.overview({})).members.applicants).toBe(0);
  });

  it('takes with it what it gathered when it was opened, its own backups as well', async () => {
    const office = await restored();
    const folder = path.join(office.folder, NAME);
    await office.ask.offices.open({ folder });
    await office.ask.session.signIn(ADA);
    await office.ask.backups.make({});
    const made = async () => (await office.ask.backups.list({})).backups.length;
    await expect.poll(made, { timeout: 30_000 }).toBe(1);
    await office.ask.offices.open({ folder: office.folder });
    await office.ask.session.signIn(ADA);
    expect(readdirSync(folder)).toContain('backups');
    expect(await office.ask.backups.removeKeptAside({ folder })).toEqual({ isGone: true });
    expect(existsSync(folder)).toBe(false);
  });

  it('stays where something else lies in it, without what is the program’s own, and says so', async () => {
    const office = await restored();
    const folder = path.join(office.folder, NAME);
    writeFileSync(path.join(folder, 'note.txt'), 'keep me');
    expect(await office.ask.backups.removeKeptAside({ folder })).toEqual({ isGone: false });
    expect(readdirSync(folder)).toEqual(['note.txt']);
    expect(await records(office)).toMatchObject([{ isGone: false }, { keptAside: '2026-11-24T17:00:00Z' }]);
  });

  it('is not deleted while somebody has it open, nor by anybody but an administrator', async () => {
    const office = await restored();
    const folder = path.join(office.folder, NAME);
    const other = ask(testDesk());
    await other.offices.open({ folder });
    await other.session.signIn(ADA);
    await expect(office.ask.backups.removeKeptAside({ folder })).rejects.toThrow('office-in-use');
    await other.session.lock({});
    await signInAs(office, 'liaison');
    await expect(office.ask.backups.removeKeptAside({ folder })).rejects.toThrow('not-allowed');
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['office.db', 'office.keys']));
  });

  it('is the only kind of folder that can be deleted: not the backups, not the office, not what a link leads to', async () => {
    const office = await restored();
    const elsewhere = temporaryFolder();
    mkdirSync(elsewhere, { recursive: true });
    writeFileSync(path.join(elsewhere, 'office.db'), 'of somebody else');
    const link = path.join(office.folder, 'office-kept-aside-elsewhere');
    symlinkSync(elsewhere, link);
    for (const folder of [
      path.join(office.folder, 'backups'),
      office.folder,
      elsewhere,
      link,
      `${office.folder}/${NAME}/`,
    ])
      await expect(office.ask.backups.removeKeptAside({ folder })).rejects.toThrow('not-found');
    expect(readdirSync(elsewhere)).toEqual(['office.db']);
    expect(existsSync(path.join(office.folder, 'office.db'))).toBe(true);
  });
});
