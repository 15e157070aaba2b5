import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newMember, recordForms } from '../../support/builders.ts';
import { ask, PASSWORD, signInAs, type TestOffice, testDesk, testOffice } from '../../support/office.ts';
import { inRawDatabase } from '../../support/raw-database.ts';
import { backUp, bytesOf, namesIn } from './support.ts';

const ADA = { username: 'ada', password: PASSWORD } as const;
const credentials = { kind: 'password', ...ADA } as const;

/** Restores a backup over its office, signs in again, and gives the folder of what was kept aside. */
async function restore(office: TestOffice, backup: string): Promise<string> {
  await office.ask.restores.prepare({ backup, into: office.folder, credentials });
  await office.ask.restores.finish({});
  await office.ask.session.signIn(ADA);
  const [aside] = (await office.ask.backups.list({})).keptAside;
  if (!aside) throw new Error('an office was kept aside');
  return aside.folder;
}

const unread = async (office: TestOffice): Promise<number> =>
  (await office.ask.today.overview({})).backups.unreadAside;

/** Two members with their forms, a backup, then what a restore of it takes back: a separation, a release, somebody new. */
async function changedSince() {
  const office = await testOffice();
  const one = await newMember(office, { givenName: 'Ruth', familyName: 'Sample' });
  const other = await newMember(office, { givenName: 'Walt', familyName: 'Sample' });
  await recordForms(office, one.id);
  const made = await backUp(office);
  office.clock.passSeconds(60);
  await newMember(office, { givenName: 'After' });
  await office.ask.separations.place({ memberId: one.id, otherId: other.id, source: 'staff' });
  const forms = await office.ask.forms.list({ memberId: one.id });
  const release = forms.find(({ kind }) => kind === 'release-of-information');
  await office.ask.forms.revoke({ id: String(release?.id), how: 'written' });
  return { office, one, other, made };
}

const actionsOf = ({ records }: { readonly records: readonly { readonly action: string }[] }) =>
  records.map(({ action }) => action);

describe('what an office kept aside recorded after the backup that took its place', () => {
  it('is listed in its order with names, and Today says so until an administrator looked (R9)', async () => {
    const { office, one, other, made } = await changedSince();
    expect(await unread(office)).toBe(0);
    const folder = await restore(office, made.folder);
    expect(await unread(office)).toBe(1);
    const before = bytesOf(folder);
    const missed = await office.ask.backups.missed({ folder, credentials });
    expect(actionsOf(missed.protecting)).toEqual(['separations.place', 'separations.place', 'forms.revoke']);
    expect(missed.paper).toEqual({ total: 0, records: [] });
    expect(actionsOf(missed.other)).toEqual(['members.create']);
    expect(missed.since).not.toBeNull();
    const [placed] = missed.protecting.records;
    expect(placed?.names).toMatchObject({
      [one.id]: { name: 'Ruth Sample' },
      [other.id]: { name: 'Walt Sample' },
    });
    expect(bytesOf(folder)).toEqual(before);
    expect(await unread(office)).toBe(0);
    await office.ask.offices.open({ folder });
    expect(await office.ask.session.signIn(ADA)).toMatchObject({ isReadOnly: false });
  });

  it('is asked for of each office kept aside: a look at one says nothing of another', async () => {
    const { office, made } = await changedSince();
    const first = await restore(office, made.folder);
    office.clock.passSeconds(60);
    const second = await restore(office, made.folder);
    expect(second).not.toBe(first);
    expect(await unread(office)).toBe(2);
    expect((await office.ask.backups.missed({ folder: second, credentials })).protecting.total).toBe(0);
    expect(await unread(office)).toBe(1);
    expect((await office.ask.backups.missed({ folder: first, credentials })).protecting.total).toBe(3);
    expect(await unread(office)).toBe(0);
  });

  it('is listed with the recovery key; of one that cannot be read it is said, and the open office is not taken for damaged', async () => {
    const { office, made } = await changedSince();
    const folder = await restore(office, made.folder);
    const { recoveryKey } = office;
    const opened = { kind: 'recovery-key', recoveryKey } as const;
    const missed = await office.ask.backups.missed({ folder, credentials: opened });
    expect(missed.protecting.total).toBe(3);
    const file = path.join(folder, 'office.db');
    const damaged = readFileSync(file).fill(0x5a, 100, 200);
    writeFileSync(file, damaged);
    await expect(office.ask.backups.missed({ folder, credentials })).rejects.toThrow('kept-aside-damaged');
    expect(readFileSync(file)).toEqual(damaged);
    expect(namesIn(office.folder).filter((name) => name.includes('reading'))).toEqual([]);
    expect(existsSync(path.join(office.folder, 'office.to-check'))).toBe(false);
  });

  it('is for whoever may restore, with a key of that office, of a folder that a restore made, of this version', async () => {
    const { office, made } = await changedSince();
    const folder = await restore(office, made.folder);
    const asked = (more: object) => office.ask.backups.missed({ folder, credentials, ...more });
    await expect(asked({ folder: made.folder })).rejects.toThrow('not-found');
    const wrong = { ...credentials, password: 'not this one' };
    await expect(asked({ credentials: wrong })).rejects.toThrow('wrong-password');
    await expect(asked({ credentials: wrong })).rejects.toThrow('too-many-tries');
    office.clock.passSeconds(60);
    await inRawDatabase(folder, ADA, (db) => db.pragma('user_version = 3'));
    await expect(asked({})).rejects.toThrow('older-version');
    await signInAs(office, 'liaison');
    await expect(asked({})).rejects.toThrow('not-allowed');
    expect(await unread(office)).toBe(1);
  });

  it('is shown to no password but an administrator’s of that office (R8)', async () => {
    const { office, made } = await changedSince();
    const grace = { username: 'grace', fullName: 'Grace Sample', role: 'staff', password: PASSWORD } as const;
    await office.ask.accounts.add(grace);
    const folder = await restore(office, made.folder);
    const staff = { kind: 'password', username: 'grace', password: PASSWORD } as const;
    await expect(office.ask.backups.missed({ folder, credentials: staff })).rejects.toThrow('not-allowed');
  });

  it('is no matter of a restore to a clean folder', async () => {
    const { office, made } = await changedSince();
    await office.ask.offices.close({});
    const into = path.join(office.folder, 'elsewhere');
    mkdirSync(into);
    await office.ask.restores.prepare({ backup: made.folder, into, credentials });
    await office.ask.restores.finish({});
    await office.ask.session.signIn(ADA);
    expect(await unread(office)).toBe(0);
  });
});

describe('an office kept aside that is opened where it lies', () => {
  it('is backed up in its own folder alone, and is not the office to begin with', async () => {
    const { office, made } = await changedSince();
    const drive = path.join(office.folder, 'drive');
    mkdirSync(drive);
    Object.assign(office.workstation, { chooseFolder: () => Promise.resolve(drive) });
    await office.ask.backups.chooseFolder({});
    const again = await backUp(office);
    expect(path.dirname(again.folder)).toBe(drive);
    const folder = await restore(office, made.folder);
    const desk = testDesk(office.workstation, office.clock);
    const asked = ask(desk);
    await asked.offices.open({ folder });
    await asked.session.signIn(ADA);
    await asked.backups.make({});
    const places = async () =>
      (await asked.backups.list({})).backups.map((each) => path.dirname(each.folder));
    await expect.poll(places, { timeout: 30_000 }).toEqual([path.join(folder, 'backups')]);
    await asked.offices.close({});
    expect(await asked.offices.state({})).toMatchObject({
      known: [expect.objectContaining({ folder: office.folder })],
    });
  });
});
