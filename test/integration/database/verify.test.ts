import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../db/connection.ts';
import { migrate } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import { append } from '../../../db/repositories/audit/chain.ts';
import * as office from '../../../db/repositories/office.ts';
import { verifyOffice } from '../../../db/verify.ts';
import { temporaryFolder } from '../../support/office.ts';
import { bytesOf } from './office-folder.ts';

const RECORDS = 40;
const newestVersion = migrations.length;
const keys = { database: randomBytes(32), audit: randomBytes(32), salt: randomBytes(16) };
let folder = '';
let copy = '';

/** A closed office database with a trail, and a copy of it. `spoil` acts on the database before it is copied. */
async function officeWithCopy(spoil: (exec: (sql: string) => void) => void = () => {}): Promise<void> {
  folder = temporaryFolder();
  copy = path.join(folder, 'copy.db');
  const file = path.join(folder, 'office.db');
  const database = openDatabase({ file, mode: 'create', key: keys.database, salt: keys.salt, newestVersion });
  migrate(database, migrations);
  const db = connect(database);
  await office.create(db, { id: 'office-1', created_at: '2026-01-02T03:04:05.000Z', key_generation: 3 });
  const records = Array.from({ length: RECORDS }, (_, count) => ({
    at: '2026-01-02T03:04:05.000Z',
    accountId: null,
    kind: 'change' as const,
    action: 'members.update',
    subject: `member-${count}`,
    facts: { count },
  }));
  await append(db, keys.audit, records);
  spoil((sql) => database.exec(sql));
  database.prepare('VACUUM INTO ?').run(copy);
  closeDatabase(database);
}

const verify = (file = copy, more: Partial<typeof keys> = {}) =>
  verifyOffice(file, { ...keys, ...more }, { newestVersion });

describe('looking through a whole closed office database', () => {
  beforeEach(() => officeWithCopy());

  it('says what a sound copy holds, changes no byte and leaves nothing beside it (R10, R12)', async () => {
    const before = bytesOf(folder);
    const report = await verify();
    expect(report).toMatchObject({ isSound: true, firstBadPage: null, isStructureSound: true });
    expect(report.contents).toMatchObject({
      officeId: 'office-1',
      keyGeneration: 3,
      trail: { count: RECORDS, firstBad: null, head: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
    expect(report.contents?.counts).toMatchObject({ audit_trail: RECORDS, members: 0, accounts: 0 });
    expect(bytesOf(folder)).toEqual(before);
  });

  it('reads an office’s own closed file as well', async () => {
    const report = await verify(path.join(folder, 'office.db'));
    expect(report).toMatchObject({ isSound: true, version: newestVersion });
    expect(readdirSync(folder).toSorted()).toEqual(['copy.db', 'office.db']);
  });

  it('names the first changed page', async () => {
    const bytes = readFileSync(copy);
    bytes[4096 * 6 + 100] = (bytes[4096 * 6 + 100] ?? 0) ^ 1;
    writeFileSync(copy, bytes);
    expect(await verify()).toMatchObject({ isSound: false, firstBadPage: 7, contents: null });
  });

  it('refuses a copy cut at a page’s edge, another key and another salt', async () => {
    const whole = readFileSync(copy);
    truncateSync(copy, whole.length - 4096);
    await expect(verify()).rejects.toMatchObject({ code: 'database-damaged' });
    writeFileSync(copy, whole);
    await expect(verify(copy, { database: randomBytes(32) })).rejects.toMatchObject({
      code: 'database-damaged',
    });
    await expect(verify(copy, { salt: randomBytes(16) })).rejects.toMatchObject({ code: 'keys-foreign' });
    expect(readFileSync(copy)).toEqual(whole);
  });

  it('finds the trail broken under another audit key', async () => {
    const report = await verify(copy, { audit: randomBytes(32) });
    expect(report).toMatchObject({ isSound: false, isStructureSound: true });
    expect(report.contents?.trail).toMatchObject({ count: 40, firstBad: 1 });
  });
});

describe('looking through a database that somebody with the key changed', () => {
  it('names the first record that was rewritten (R9)', async () => {
    await officeWithCopy((exec) =>
      exec(`DROP TRIGGER audit_is_never_changed; UPDATE audit_trail SET subject = 'member-9' WHERE seq = 12`),
    );
    const report = await verify();
    expect(report).toMatchObject({ isSound: false, isStructureSound: true });
    expect(report.contents?.trail).toMatchObject({ count: 40, firstBad: 12 });
  });

  it('finds a reference to nothing', async () => {
    await officeWithCopy((exec) =>
      exec(
        `PRAGMA foreign_keys = OFF; INSERT INTO scans VALUES ('s', 'nowhere', 'image/png', 1, 'x', 'x', 'nobody', x'00')`,
      ),
    );
    expect(await verify()).toMatchObject({ isSound: false, isStructureSound: false, contents: null });
  });
});
