import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newMember, recordForms } from '../../support/builders.ts';
import { PASSWORD, signInAs, type TestOffice, testOffice } from '../../support/office.ts';
import { inRawDatabase } from '../../support/raw-database.ts';
import { backUp, bytesOf, namesIn } from './support.ts';

const ADA = { username: 'ada', password: PASSWORD } as const;
const credentials = { kind: 'password', ...ADA } as const;

/** Restores the office's newest backup over it, signs in again, and gives the folder of what was kept aside. */
async function restore(office: TestOffice, backup: string): Promise<string> {
  await office.ask.restores.prepare({ backup, into: office.folder, credentials });
  await office.ask.restores.finish({});
  await office.ask.session.signIn(ADA);
  const [aside] = (await office.ask.backups.list({})).keptAside;
  if (!aside) throw new Error('an office was kept aside');
  return aside.folder;
}

const restoredFrom = async (office: TestOffice): Promise<string | null> =>
  (await office.ask.today.overview({})).backups.restoredFrom;

/** Two members with their forms, a backup, then what a restore of it takes back: a separation, a narrower release, somebody new. */
async function changedSince() {
  const office = await testOffice();
  const one = await newMember(office, { givenName: 'Ruth', familyName: 'Sample' });
  const other = await newMember(office, { givenName: 'Walt', familyName: 'Sample' });
  await recordForms(office, one.id);
  const made = await backUp(office);
  office.clock.passSeconds(60);
  await office.ask.separations.place({ memberId: one.id, otherId: other.id, source: 'staff' });
  const release = (await office.ask.forms.list({ memberId: one.id })).find(
    ({ kind }) => kind === 'release-of-information',
  );
  await office.ask.forms.revoke({ id: String(release?.id), how: 'written' });
  await newMember(office, { givenName: 'After' });
  return { office, one, other, made };
}

describe('what an office kept aside recorded after the backup that took its place', () => {
  it('is listed in its order with names, and Today says so until an administrator looked (R9)', async () => {
    const { office, one, other, made } = await changedSince();
    expect(await restoredFrom(office)).toBeNull();
    const folder = await restore(office, made.folder);
    expect(await restoredFrom(office)).toBe(made.madeAt);
    const before = bytesOf(folder);
    const missed = await office.ask.backups.missed({ folder, credentials });
    expect(missed.records.map(({ action }) => action)).toEqual([
      'separations.place',
      'separations.place',
      'forms.revoke',
      'members.create',
    ]);
    expect(missed.total).toBe(4);
    expect(missed.since).not.toBeNull();
    const [placed] = missed.records;
    expect([placed?.names[one.id]?.name, placed?.names[other.id]?.name]).toContain('Ruth Sample');
    expect(bytesOf(folder)).toEqual(before);
    expect(await restoredFrom(office)).toBeNull();
    await office.ask.offices.open({ folder });
    expect(await office.ask.session.signIn(ADA)).toMatchObject({ isReadOnly: false });
  });

  it('is listed with the recovery key, and of one that cannot be read it is said', async () => {
    const { office, made } = await changedSince();
    const folder = await restore(office, made.folder);
    const { recoveryKey } = office;
    const opened = { kind: 'recovery-key', recoveryKey } as const;
    expect(await office.ask.backups.missed({ folder, credentials: opened })).toMatchObject({ total: 4 });
    const file = path.join(folder, 'office.db');
    const damaged = readFileSync(file).fill(0x5a, 100, 200);
    writeFileSync(file, damaged);
    await expect(office.ask.backups.missed({ folder, credentials })).rejects.toThrow('database-damaged');
    expect(readFileSync(file)).toEqual(damaged);
    expect(namesIn(office.folder).filter((name) => name.includes('reading'))).toEqual([]);
  });

  it('is for whoever may restore, with a key of that office, of a folder that a restore made, of this version', async () => {
    const { office, made } = await changedSince();
    const folder = await restore(office, made.folder);
    const asked = (more: object) => office.ask.backups.missed({ folder, credentials, ...more });
    await expect(asked({ folder: made.folder })).rejects.toThrow('not-found');
    await expect(asked({ credentials: { ...credentials, password: 'not this one' } })).rejects.toThrow(
      'wrong-password',
    );
    office.clock.passSeconds(60);
    await inRawDatabase(folder, ADA, (db) => db.pragma('user_version = 3'));
    await expect(asked({})).rejects.toThrow('older-version');
    await signInAs(office, 'liaison');
    await expect(asked({})).rejects.toThrow('not-allowed');
    expect(await restoredFrom(office)).toBe(made.madeAt);
  });

  it('is nothing to do with a restore to a clean folder', async () => {
    const { office, made } = await changedSince();
    await office.ask.offices.close({});
    const into = path.join(office.folder, 'elsewhere');
    mkdirSync(into);
    await office.ask.restores.prepare({ backup: made.folder, into, credentials });
    await office.ask.restores.finish({});
    await office.ask.session.signIn(ADA);
    expect(await restoredFrom(office)).toBeNull();
  });
});
