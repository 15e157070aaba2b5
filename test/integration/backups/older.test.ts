import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupsIn } from '../../../db/backups/folders.ts';
import { encodeManifest } from '../../../db/backups/manifest.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { unwrapWithPassword } from '../../../db/keys/unlock.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { verifyOffice } from '../../../db/verify.ts';
import { hashOf } from '../../../db/backups/copy-file.ts';
import { databaseKeysOf } from '../../../main/vault.ts';
import { officeCounts, shortHead } from '../../../main/backups/make.ts';
import { type Asking, ask } from '../../support/asking.ts';
import { ADMINISTRATOR, PASSWORD, temporaryFolder, testDesk, testWorkstation } from '../../support/office.ts';
import { wholeTrailFault } from '../../support/whole-trail.ts';

const GOLDEN = path.resolve(import.meta.dirname, '../../golden');
const ADA = { username: ADMINISTRATOR.username, password: PASSWORD } as const;
const OFFICE_FILES = ['office.db', 'office.keys', 'office.use'] as const;
const older = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, Number(name.replace('version-', ''))] as const)
  .filter(([, version]) => version < migrations.length);

/** An office as an older program left it. */
function leftBy(format: string): string {
  const folder = temporaryFolder();
  for (const name of OFFICE_FILES) copyFileSync(path.join(GOLDEN, format, name), path.join(folder, name));
  return folder;
}

/** What the database of a closed office or a backup says of itself. */
async function reportOf(folder: string) {
  const keyFile = readKeyFile(path.join(folder, 'office.keys'));
  const { keys } = await unwrapWithPassword(keyFile, ADA.username, ADA.password);
  const proof = databaseKeysOf(keyFile, keys);
  const file = path.join(folder, 'office.db');
  return { keyFile, keys, report: await verifyOffice(file, proof, { newestVersion: migrations.length }) };
}

/** A backup as an older program made it: the files of its office, and the manifest that it would have sealed. */
async function backupBy(format: string): Promise<string> {
  const folder = leftBy(format);
  const { keyFile, keys, report } = await reportOf(folder);
  const { contents, version } = report;
  if (contents === null) throw new Error('the golden office is whole');
  const sha256 = {
    database: await hashOf(path.join(folder, 'office.db')),
    keys: await hashOf(path.join(folder, 'office.keys')),
  };
  const manifest = encodeManifest(
    {
      format: 1,
      officeId: keyFile.officeId,
      programVersion: '0.0.9',
      schemaVersion: version,
      madeAt: '2026-11-20T17:00:00.000Z',
      counts: officeCounts(contents.counts),
      trail: { count: contents.trail.count, head: shortHead(contents.trail.head) },
      keyGeneration: contents.keyGeneration,
      sha256,
    },
    keys,
  );
  const place = path.join(temporaryFolder(), '2026-11-20T17-00-00Z');
  cpSync(folder, place, { recursive: true, filter: (file) => !file.endsWith('office.use') });
  writeFileSync(path.join(place, 'backup.json'), manifest);
  return place;
}

/** Who is in every golden office, in an office that works and is of the newest version. */
async function expectGolden(office: Asking, folder: string): Promise<void> {
  const [juniper] = await office.members.search({ text: 'goldf', limit: 5 });
  expect(juniper).toMatchObject({ name: 'Juniper Goldfinch', town: 'Two Dot' });
  expect(await wholeTrailFault({ ask: office })).toBeNull();
  await office.offices.close({});
  expect((await reportOf(folder)).report).toMatchObject({ isSound: true, version: migrations.length });
}

describe.each(older)('an office of an older program (%s)', (format, version) => {
  it('is backed up as it was before it is migrated, and the backup proves itself', async () => {
    const folder = leftBy(format);
    const office = ask(testDesk());
    await office.offices.open({ folder });
    await office.session.signIn(ADA);
    const [made, ...others] = (await office.backups.list({})).backups;
    expect(others).toEqual([]);
    expect(made).toMatchObject({ place: 'office', schemaVersion: version });
    expect((await reportOf(made?.folder ?? '')).report).toMatchObject({ isSound: true, version });
    await expectGolden(office, folder);
  });

  it('is not migrated when that backup cannot be made, and is when it can (R12)', async () => {
    const folder = leftBy(format);
    writeFileSync(path.join(folder, 'backups'), 'a file where the folder would be');
    const office = ask(testDesk());
    await office.offices.open({ folder });
    await expect(office.session.signIn(ADA)).rejects.toThrow('folder-not-writable');
    expect((await reportOf(folder)).report).toMatchObject({ isSound: true, version });
    rmSync(path.join(folder, 'backups'));
    await office.session.signIn(ADA);
    await expectGolden(office, folder);
  });
});

describe.each(older)('a backup that an older program made (%s)', (format) => {
  it('is restored on a clean machine with the recovery key alone, and becomes a working office', async () => {
    const backup = await backupBy(format);
    const into = temporaryFolder();
    const office = ask(testDesk());
    const recoveryKey = readFileSync(path.join(GOLDEN, format, 'recovery-key.txt'), 'utf8').trim();
    const credentials = { kind: 'recovery-key', recoveryKey } as const;
    expect(await office.restores.prepare({ backup, into, credentials })).toMatchObject({ replaces: false });
    await office.restores.finish({});
    await office.session.signIn(ADA);
    await expectGolden(office, into);
  });

  it('is restored over the office of the newest version, which is kept aside, and its drill finds it whole', async () => {
    const folder = leftBy(format);
    const drive = path.dirname(await backupBy(format));
    const workstation = testWorkstation();
    workstation.chooseFolder = () => Promise.resolve(drive);
    const office = ask(testDesk(workstation));
    await office.offices.open({ folder });
    await office.session.signIn(ADA);
    await office.backups.chooseFolder({});
    const backup = backupsIn(drive, null)[0]?.folder ?? '';
    const { id } = await office.backups.drill({ folder: backup, password: PASSWORD });
    await expect
      .poll(async () => (await office.jobs.get({ id })).state, { timeout: 30_000 })
      .not.toBe('running');
    expect(await office.jobs.get({ id })).toMatchObject({ state: 'done', subject: 'whole' });
    const credentials = { kind: 'password', ...ADA } as const;
    await office.restores.prepare({ backup, into: folder, credentials });
    await office.restores.finish({});
    expect(readdirSync(folder).some((name) => name.startsWith('office-kept-aside-'))).toBe(true);
    await office.session.signIn(ADA);
    await expectGolden(office, folder);
  });
});

describe('an older program', () => {
  it('has left an office that is kept', () => {
    expect(older.length).toBeGreaterThan(0);
  });
});
