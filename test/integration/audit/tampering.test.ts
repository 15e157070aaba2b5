import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createHmac } from 'node:crypto';
import { ADMINISTRATOR, PASSWORD, type TestOffice, testOffice } from '../../support/office.ts';
import { dropTriggers } from '../../support/raw-database.ts';
import { withRawDatabase } from '../../support/raw-office.ts';
import { newMember } from '../../support/builders.ts';
import { trailRecords, wholeCheck } from '../../support/trail.ts';

const signIn = (office: TestOffice) =>
  office.ask.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });

/** An office with some work behind it, signed in to once more: everything until then is checked. */
async function workedIn(): Promise<TestOffice> {
  const office = await testOffice();
  for (let i = 0; i < 6; i += 1) await newMember(office);
  await office.ask.session.lock({});
  await signIn(office);
  return office;
}

const count = (db: Database.Database): number =>
  Number(db.prepare('SELECT max(seq) FROM audit_trail').pluck().get());

/** Does it past the program, and gives how many records there were. */
const tamper = (office: TestOffice, sql: (last: number) => string): Promise<number> =>
  withRawDatabase(office, (db) => {
    dropTriggers(db);
    const last = count(db);
    db.exec(sql(last));
    return last;
  });

const faultsOf = async (office: TestOffice) =>
  (await office.ask.audit.standing({})).faults.map(({ what, seq }) => [what, seq]);

describe('the triggers of the audit trail', () => {
  it.each([
    ['changing a record', "UPDATE audit_trail SET action = 'members.get' WHERE seq = 2"],
    ['deleting a record', 'DELETE FROM audit_trail WHERE seq = 2'],
    ['emptying it', 'DELETE FROM audit_trail'],
    ['putting another in a record’s place', replacement('seq', '2', 'randomblob(32)')],
    ['putting another in the place of its seal', replacement('(SELECT max(seq) + 1 FROM audit_trail)', '2')],
    ['a record out of order', insertion('9999')],
    ['removing the note of its end', "DELETE FROM audit_marks WHERE name = 'written'"],
  ])('refuse %s (R9)', async (_what, sql) => {
    const office = await testOffice();
    await withRawDatabase(office, (db) => {
      const before = count(db);
      expect(() => db.exec(sql)).toThrow('append-only');
      expect(count(db)).toBe(before);
    });
    await signIn(office);
    expect((await wholeCheck(office)).fault).toBeNull();
  });
});

describe('a trail that was tampered with', () => {
  it('is noticed at sign-in when a record since the last one was changed, which is named', async () => {
    const office = await workedIn();
    const { head } = await office.ask.audit.standing({});
    await newMember(office);
    await newMember(office);
    await tamper(office, () => `UPDATE audit_trail SET action = 'x.y' WHERE seq = ${head.count + 1}`);
    await signIn(office);
    expect(await faultsOf(office)).toEqual([['changed', head.count + 1]]);
  });

  it('is noticed at sign-in when its newest records were cut off', async () => {
    const office = await workedIn();
    await newMember(office);
    const last = await tamper(office, (last) => `DELETE FROM audit_trail WHERE seq > ${last - 2}`);
    await signIn(office);
    expect(await faultsOf(office)).toEqual([['missing', last - 1]]);
  });

  it('is noticed at sign-in when all of it was taken out', async () => {
    const office = await workedIn();
    await tamper(office, () => 'DELETE FROM audit_trail');
    await signIn(office);
    expect(await faultsOf(office)).toEqual([['missing', 1]]);
  });

  it('is noticed at sign-in when the note of its end was taken out with its newest records', async () => {
    const office = await workedIn();
    const last = await tamper(
      office,
      (last) => `DELETE FROM audit_trail WHERE seq = ${last}; DELETE FROM audit_marks`,
    );
    await signIn(office);
    expect(await faultsOf(office)).toEqual([['end-unknown', last]]);
  });

  it('is noticed at sign-in when the note of its end was set back without the key', async () => {
    const office = await workedIn();
    const last = await tamper(
      office,
      (last) => `DELETE FROM audit_trail WHERE seq = ${last};
        UPDATE audit_marks SET seq = ${last - 1}, hash = (SELECT hash FROM audit_trail WHERE seq = ${last - 1})
        WHERE name = 'written'`,
    );
    await signIn(office);
    expect(await faultsOf(office)).toEqual([['end-unknown', last]]);
  });

  it('is noticed at sign-in when a record was forged at its end with another key', async () => {
    const office = await workedIn();
    const last = await withRawDatabase(office, (db) => {
      const last = count(db);
      db.prepare(
        `INSERT INTO audit_trail SELECT ${last + 1}, at, account_id, kind, action, subject, facts, hash, ?
         FROM audit_trail WHERE seq = ${last}`,
      ).run(createHmac('sha256', Buffer.alloc(32)).update('forged').digest());
      return last;
    });
    await signIn(office);
    expect(await faultsOf(office)).toEqual([['changed', last + 1]]);
  });

  it.each([
    [
      'one old record was changed',
      "UPDATE audit_trail SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3",
      ['changed', 3],
      1,
    ],
    [
      'the account of an old record was taken away',
      'UPDATE audit_trail SET account_id = NULL WHERE seq = 4',
      ['changed', 4],
      1,
    ],
    [
      'an old record was made unreadable',
      "UPDATE audit_trail SET kind = 'none' WHERE seq = 4",
      ['changed', 4],
      1,
    ],
    ['one old record was taken out', 'DELETE FROM audit_trail WHERE seq = 3', ['missing', 3], 1],
    ['the first record was taken out', 'DELETE FROM audit_trail WHERE seq = 1', ['missing', 1], 1],
    [
      'two records changed places',
      'UPDATE audit_trail SET seq = -1 WHERE seq = 3; UPDATE audit_trail SET seq = 3 WHERE seq = 4; UPDATE audit_trail SET seq = 4 WHERE seq = -1',
      ['changed', 3],
      3,
    ],
    [
      'records were taken out and the others moved up',
      'DELETE FROM audit_trail WHERE seq = 3; UPDATE audit_trail SET seq = -seq + 1 WHERE seq > 3; UPDATE audit_trail SET seq = -seq WHERE seq < 0',
      ['changed', 3],
      null,
    ],
  ] as const)('is noticed by the check of the whole when %s', async (_what, sql, fault, bad) => {
    const office = await workedIn();
    expect((await wholeCheck(office)).fault).toBeNull();
    await tamper(office, () => sql);
    await signIn(office);
    const found = await wholeCheck(office);
    expect([found.fault?.what, found.fault?.seq]).toEqual(fault);
    if (bad !== null) expect(found.bad).toBe(bad);
    expect(await faultsOf(office)).toContainEqual(fault);
  });

  it('says so until an administrator takes note, also at later sign-ins, and keeps it on record', async () => {
    const office = await workedIn();
    const last = await tamper(office, (last) => `DELETE FROM audit_trail WHERE seq = ${last}`);
    await signIn(office);
    await signIn(office);
    expect(await faultsOf(office)).toEqual([['missing', last]]);
    expect((await office.ask.audit.acknowledge({})).faults).toEqual([]);
    await signIn(office);
    expect(await faultsOf(office)).toEqual([]);
    const kept = await trailRecords(office, { subject: 'trail' });
    expect(kept.map(({ action }) => action)).toEqual(['audit.acknowledge', 'audit.fault']);
  });

  it('says nothing while nobody tampered', async () => {
    const office = await workedIn();
    await newMember(office);
    await signIn(office);
    expect(await faultsOf(office)).toEqual([]);
    const { count: seen, bad, fault } = await wholeCheck(office);
    expect([seen > 10, bad, fault]).toEqual([true, 0, null]);
  });
});

/** One statement that would replace a record, by its number or by its seal. */
function replacement(seq: string, from: string, hash = 'hash'): string {
  return `INSERT OR REPLACE INTO audit_trail
    SELECT ${seq}, at, account_id, kind, 'members.get', subject, facts, previous, ${hash} FROM audit_trail WHERE seq = ${from}`;
}

function insertion(seq: string): string {
  return `INSERT INTO audit_trail
    SELECT ${seq}, at, account_id, kind, action, subject, facts, previous, randomblob(32) FROM audit_trail WHERE seq = 2`;
}
