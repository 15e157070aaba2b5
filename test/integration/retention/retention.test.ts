import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { listedMember, newContact, newMember, recordForms } from '../../support/builders.ts';
import {
  ADMINISTRATOR,
  type TestOffice,
  signInAs,
  temporaryFolder,
  testOffice,
} from '../../support/office.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { inRawDatabase } from '../../support/raw-database.ts';
import { wholeTrailFault } from '../../support/whole-trail.ts';
import { backUp } from '../backups/support.ts';
import { scene } from '../meetings/planning.ts';
import { produce } from '../packets/network.ts';

const SCHEDULE = { years: 5, reference: 'RM5 2026-014' };
const FIRST = { offset: 0, limit: 50 };
const YEAR = 366;

/** An office with a schedule, and somebody who left long enough ago. */
async function officeWithLeaver() {
  const office = await testOffice();
  await office.ask.settings.change({ retention: SCHEDULE });
  const leaver = await newMember(office, {
    givenName: 'Quillon',
    familyName: 'Zephyrine',
    ownWords: 'Xanthic',
  });
  await newContact(office, leaver.id);
  await recordForms(office, leaver.id);
  await office.ask.members.changeStatus({ id: leaver.id, to: 'left' });
  office.clock.passDays(5 * YEAR);
  return { office, leaver };
}

/** Produces, prints and hands over a packet. */
async function handOver(office: TestOffice, id: MemberId) {
  const [copy] = await produce(office, { kind: 'members', ids: [id] });
  if (!copy) throw new Error('no copy');
  await office.ask.packets.confirmPrinted({ ids: [copy.id], cameOut: true });
  await office.ask.packets.issue({ ids: [copy.id], how: 'hand', contactId: null });
  return copy;
}

/** The locked office's database without its encryption, as SQLite would have written it. */
async function plainBytes({ folder }: TestOffice): Promise<Buffer> {
  const copy = temporaryFolder();
  for (const name of ['office.db', 'office.keys']) cpSync(path.join(folder, name), path.join(copy, name));
  await inRawDatabase(copy, ADMINISTRATOR, (db) => {
    db.pragma('journal_mode = DELETE');
    db.pragma("rekey = ''");
  });
  return readFileSync(path.join(copy, 'office.db'));
}

/** Names, words, and what the search index makes of them. */
const TRACES = ['Quillon', 'Zephyrine', 'zephyrine', 'Xanthic'];

const dueIds = async (office: TestOffice) => (await office.ask.retention.due(FIRST)).rows.map(({ id }) => id);

describe('the records due for destruction', () => {
  it('are none until the office was given a schedule', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    await office.ask.members.changeStatus({ id, to: 'left' });
    office.clock.passDays(40 * YEAR);
    expect(await office.ask.retention.due(FIRST)).toMatchObject({
      schedule: { years: 0 },
      total: 0,
      rows: [],
    });
    await expect(office.ask.retention.ask({ memberIds: [id] })).rejects.toThrow('not-possible-now');
  });

  it('are those who left so many years ago, to the day, and never somebody who came back', async () => {
    const office = await testOffice();
    await office.ask.settings.change({ retention: SCHEDULE });
    const { id } = await newMember(office);
    await office.ask.members.changeStatus({ id, to: 'left' });
    office.clock.set('2031-11-23T17:00:00Z');
    expect(await dueIds(office)).toEqual([]);
    office.clock.set('2031-11-24T17:00:00Z');
    expect(await office.ask.retention.due(FIRST)).toMatchObject({
      total: 1,
      rows: [{ id, leftOn: '2026-11-24', dueOn: '2031-11-24', hindrances: [] }],
    });
    await office.ask.members.changeStatus({ id, to: 'applicant' });
    expect(await dueIds(office)).toEqual([]);
  });

  it('wait for paper that may still be got back (R13), and for an open notice', async () => {
    const office = await testOffice();
    await office.ask.settings.change({ retention: { ...SCHEDULE, years: 1 } });
    const [holder, shown] = [await listedMember(office), await listedMember(office)];
    const copies = [(await handOver(office, holder.id)).id];
    await office.ask.conflicts.log({
      receivedAt: new Date(office.clock.now()).toISOString(),
      receivedHow: 'phone',
      reporter: { kind: 'not-said' },
      about: [holder.id, shown.id],
      involvesOutsider: false,
      kind: 'personal',
      note: '',
    });
    await office.ask.members.changeStatus({ id: shown.id, to: 'left' });
    office.clock.passDays(YEAR);
    const [due] = (await office.ask.retention.due(FIRST)).rows;
    expect(due).toMatchObject({ id: shown.id, hindrances: ['paper-out', 'notice-open'] });
    await expect(office.ask.retention.ask({ memberIds: [shown.id] })).rejects.toThrow('not-possible-now');
    await office.ask.packets.close({ ids: copies, as: 'destroyed' });
    await signInAs(office, 'liaison');
    const [open] = (await office.ask.conflicts.list({ isOpen: true, ...FIRST })).rows;
    if (open) await office.ask.conflicts.review({ id: open.id, decision: 'keep' });
    await signInAs(office, 'staff');
    expect((await office.ask.retention.due(FIRST)).rows[0]?.hindrances).toEqual([]);
  });
});

describe('a record that is due', () => {
  it('waits for a meeting that nobody closed, and is asked for once', async () => {
    const office = await testOffice();
    await office.ask.settings.change({ retention: { ...SCHEDULE, years: 1 } });
    const { one, plan } = await scene(office);
    const { id: meeting } = await office.ask.meetings.save(plan);
    await office.ask.members.changeStatus({ id: one, to: 'left' });
    office.clock.passDays(YEAR);
    const hindrances = async () => (await office.ask.retention.due(FIRST)).rows[0]?.hindrances;
    expect(await hindrances()).toEqual(['meeting-open']);
    await expect(office.ask.retention.ask({ memberIds: [one] })).rejects.toThrow('not-possible-now');
    await office.ask.meetings.close({ id: meeting, outcome: 'not-held' });
    expect(await hindrances()).toEqual([]);
    await office.ask.retention.ask({ memberIds: [one] });
    expect(await hindrances()).toEqual(['asked-already']);
    await expect(office.ask.retention.ask({ memberIds: [one] })).rejects.toThrow('not-possible-now');
  });
});

describe('destroying records', () => {
  it('takes a second account, which is an administrator', async () => {
    const { office, leaver } = await officeWithLeaver();
    const { id } = await office.ask.retention.ask({ memberIds: [leaver.id] });
    await expect(office.ask.retention.destroy({ id })).rejects.toThrow('second-account-needed');
    await signInAs(office, 'staff');
    await expect(office.ask.retention.destroy({ id })).rejects.toThrow('not-allowed');
    await signInAs(office, 'liaison');
    await expect(office.ask.retention.due(FIRST)).rejects.toThrow('not-allowed');
    await signInAs(office, 'administrator');
    expect(await office.ask.retention.destroy({ id })).toMatchObject({
      state: 'destroyed',
      people: [],
      records: 1,
    });
    await expect(office.ask.members.get({ id: leaver.id })).rejects.toThrow('not-found');
  });

  it('refuses whoever came back meanwhile, and may be withdrawn', async () => {
    const { office, leaver } = await officeWithLeaver();
    const { id } = await office.ask.retention.ask({ memberIds: [leaver.id] });
    await office.ask.members.changeStatus({ id: leaver.id, to: 'applicant' });
    await signInAs(office, 'administrator');
    await expect(office.ask.retention.destroy({ id })).rejects.toThrow('not-possible-now');
    const { rows } = await office.ask.retention.requests(FIRST);
    expect(rows).toMatchObject([{ id, notDue: [{ id: leaver.id }] }]);
    expect(await office.ask.retention.withdraw({ id })).toMatchObject({ state: 'withdrawn', people: [] });
    await expect(office.ask.retention.destroy({ id })).rejects.toThrow('not-possible-now');
    expect(await office.ask.members.get({ id: leaver.id })).toMatchObject({ status: 'applicant' });
  });

  it('leaves no letter of it in the file, not even in the search index or what was deleted (R10)', async () => {
    const { office, leaver } = await officeWithLeaver();
    const found = () => office.ask.members.search({ text: 'Zephyrine', limit: 5 });
    expect(await found()).toHaveLength(1);
    await office.desk.lock('request');
    const before = await plainBytes(office);
    expect(TRACES.filter((trace) => before.includes(trace))).toEqual(TRACES);
    await office.ask.session.signIn({ username: ADMINISTRATOR.username, password: ADMINISTRATOR.password });
    const { id } = await office.ask.retention.ask({ memberIds: [leaver.id] });
    await signInAs(office, 'administrator');
    await office.ask.retention.destroy({ id });
    expect(await found()).toEqual([]);
    await office.desk.lock('request');
    const bytes = await plainBytes(office);
    expect(TRACES.filter((trace) => bytes.includes(trace))).toEqual([]);
    expect(bytes.includes('Destroyed record')).toBe(true);
  });

  it('keeps where each numbered copy went, without the name (R13)', async () => {
    const office = await testOffice();
    await office.ask.settings.change({ retention: { ...SCHEDULE, years: 1 } });
    const [holder, other] = [await listedMember(office), await listedMember(office)];
    const copies = [(await handOver(office, holder.id)).id];
    await office.ask.packets.close({ ids: copies, as: 'returned' });
    await office.ask.packets.close({ ids: copies, as: 'destroyed' });
    await office.ask.members.changeStatus({ id: holder.id, to: 'left' });
    office.clock.passDays(YEAR);
    const { id } = await office.ask.retention.ask({ memberIds: [holder.id] });
    await signInAs(office, 'administrator');
    await office.ask.retention.destroy({ id });
    const [copyId] = copies;
    if (!copyId) throw new Error('no copy');
    const copy = await office.ask.packets.copy({ id: copyId });
    expect(JSON.stringify(copy)).toContain('Destroyed record');
    expect(JSON.stringify(copy)).toContain(other.name);
    expect(await wholeTrailFault(office)).toBeNull();
  });
});

describe('the certificate of destruction', () => {
  it('says what was destroyed under which schedule, and names no member', async () => {
    const { office, leaver } = await officeWithLeaver();
    const { id } = await office.ask.retention.ask({ memberIds: [leaver.id] });
    await expect(office.ask.retention.certificate({ id })).rejects.toThrow('not-possible-now');
    await signInAs(office, 'administrator');
    await office.ask.retention.destroy({ id });
    const { text } = await pdfText((await office.ask.retention.certificate({ id })).pdf);
    for (const said of ['RM5 2026-014', 'Certificate of destruction', 'Ada Birdsong', '3 forms'])
      expect(text).toContain(said);
    expect(text).not.toContain('Zephyrine');
  });

  it('names the backups and the folders kept aside that still hold them, and a drive that was not there', async () => {
    const { office, leaver } = await officeWithLeaver();
    const drive = temporaryFolder();
    office.workstation.chooseFolder = () => Promise.resolve(drive);
    await office.ask.backups.chooseFolder({});
    rmSync(drive, { recursive: true });
    const { madeAt } = await backUp(office);
    mkdirSync(path.join(office.folder, 'office-kept-aside-2026-01-05T18-00-00Z'));
    const { id } = await office.ask.retention.ask({ memberIds: [leaver.id] });
    await signInAs(office, 'administrator');
    expect(await office.ask.retention.destroy({ id })).toMatchObject({
      backups: [madeAt, '2026-01-05T18:00:00Z'],
      isDriveMissing: true,
    });
    const { text } = await pdfText((await office.ask.retention.certificate({ id })).pdf);
    for (const said of ['still hold the records', 'Jan 5, 2026', 'was not connected on that day'])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
  });
});
