import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { CallOf } from '../../../contract/endpoint.ts';
import type { audit } from '../../../contract/audit.ts';
import { typedShortHash } from '../../../contract/domain/audit-head.ts';
import { PlainDate } from '../../../contract/domain/dates.ts';
import { newMember } from '../../support/builders.ts';
import { type TestOffice, signInAs, testOffice } from '../../support/office.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { dropTriggers } from '../../support/raw-database.ts';
import { withRawDatabase } from '../../support/raw-office.ts';
import { listMember, produce } from '../packets/network.ts';

const everything: CallOf<(typeof audit)['export']> = {
  kinds: [],
  accountId: null,
  subject: '',
  from: null,
  to: null,
};
const list = (office: TestOffice, filter: Partial<CallOf<(typeof audit)['list']>>) =>
  office.ask.audit.list({ ...everything, before: null, limit: 200, ...filter });

describe('the audit trail, read', () => {
  it('is narrowed by action, and by days as they are in the office', async () => {
    const office = await testOffice();
    // Half past five in the afternoon of the 25th on the wall is the 26th in UTC.
    office.clock.set('2026-11-26T00:30:00Z');
    const { id } = await newMember(office);
    const on = async (day: string) => {
      const date = PlainDate.parse(day);
      const found = await list(office, { action: 'members.create', from: date, to: date });
      return found.map(({ subject }) => subject);
    };
    expect(await on('2026-11-25')).toEqual([id]);
    expect(await on('2026-11-26')).toEqual([]);
  });

  it('is narrowed by days also where the clock was set back, and by an account and what it did', async () => {
    const office = await testOffice();
    await newMember(office);
    office.clock.set('2026-12-24T17:00:00Z');
    const { id: late } = await newMember(office);
    office.clock.set('2026-11-30T17:00:00Z');
    const { id: back } = await newMember(office);
    const on = async (from: string, to: string) => {
      const days = { from: PlainDate.parse(from), to: PlainDate.parse(to) };
      return (await list(office, { action: 'members.create', ...days })).map(({ subject }) => subject);
    };
    expect(await on('2026-11-30', '2026-11-30')).toEqual([back]);
    expect(await on('2026-12-01', '2026-12-31')).toEqual([late]);
    expect(await on('2026-11-30', '2026-12-31')).toEqual([back, late]);
    const accountId = (await office.ask.session.current({}))?.account.id ?? null;
    const days = { from: PlainDate.parse('2026-11-30'), to: PlainDate.parse('2026-12-31') };
    const made = await list(office, {
      kinds: ['change'],
      action: 'members.create',
      accountId,
      subject: back,
      ...days,
    });
    expect(made.map(({ subject }) => subject)).toEqual([back]);
    expect(await list(office, { kinds: ['print'], accountId, ...days })).toEqual([]);
  });

  it('names whom its ids stand for, and stores no name (R9)', async () => {
    const office = await testOffice();
    const { id, name } = await newMember(office, { givenName: 'Wren', familyName: 'Hollow' });
    const [made] = await list(office, { action: 'members.create' });
    expect(made?.names[id]).toEqual({ what: 'member', name });
    await signInAs(office, 'administrator');
    const [added] = await list(office, { action: 'accounts.add' });
    expect(Object.values(added?.names ?? {})).toEqual([{ what: 'account', name: 'Somebody administrator' }]);
    const stored = await withRawDatabase(office, (db) =>
      JSON.stringify(db.prepare('SELECT at, kind, action, subject, facts FROM audit_trail').all()),
    );
    expect(stored).toContain(id);
    expect(stored).not.toMatch(/Wren|Hollow|Somebody/);
  });

  it('can be read although somebody made a record unreadable', async () => {
    const office = await testOffice();
    await withRawDatabase(office, (db) => {
      dropTriggers(db);
      db.exec("UPDATE audit_trail SET kind = '?', at = 'never', facts = '[7]' WHERE seq = 2");
    });
    await signInAs(office, 'administrator');
    expect((await list(office, {})).map(({ seq }) => seq)).toContain(2);
  });
});

describe('saving the audit trail as a file', () => {
  it('is recorded before the file exists, and gives each record that fits, with its seal (R9, R10)', async () => {
    const office = await testOffice();
    const { id } = await newMember(office, { givenName: 'Wren', familyName: 'Hollow' });
    const { count, shortHash } = (await office.ask.audit.standing({})).head;
    const recorded: string[] = [];
    const save = office.workstation.saveFile.bind(office.workstation);
    office.workstation.saveFile = async (file) => {
      recorded.push(...(await list(office, { kinds: ['export'] })).map(({ action }) => action));
      return save(file);
    };
    expect(await office.ask.audit.export(everything)).toEqual({ isSaved: true, records: count });
    expect(recorded).toEqual(['audit.export']);
    const [saved] = office.workstation.saved;
    expect(saved?.suggestedName).toBe('audit-trail-2026-11-24.csv');
    const text = new TextDecoder().decode(saved?.bytes);
    const rows = parse<Record<string, string>>(text, { columns: true });
    expect(rows.map((row) => Number(row['No.']))).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect(typedShortHash(rows.at(-1)?.['Seal'] ?? '')).toBe(shortHash);
    expect(rows.find((row) => row['Action'] === 'members.create')).toMatchObject({
      'Record id': id,
      Account: 'Ada Birdsong',
      Kind: 'change',
    });
    expect(text).not.toMatch(/Wren|Hollow/);
  });

  it('holds only what the filters leave', async () => {
    const office = await testOffice();
    await newMember(office);
    await newMember(office);
    const { records } = await office.ask.audit.export({ ...everything, action: 'members.create' });
    expect(records).toBe(2);
    expect(await office.ask.audit.export({ ...everything, kinds: ['print'] })).toMatchObject({ records: 0 });
  });

  it('is no formula for a spreadsheet, whatever a name begins with', async () => {
    const office = await testOffice();
    await office.ask.accounts.add({
      username: 'eve',
      fullName: '=1+1',
      role: 'administrator',
      password: 'meadowlark over nine bridges',
    });
    await office.ask.session.signIn({ username: 'eve', password: 'meadowlark over nine bridges' });
    await office.ask.audit.export(everything);
    const text = new TextDecoder().decode(office.workstation.saved.at(-1)?.bytes);
    expect(text).toContain(",'=1+1,");
    expect(text).not.toContain(',=1+1,');
  });

  it('says when it was given up', async () => {
    const office = await testOffice();
    office.workstation.saveFile = () => Promise.resolve(false);
    expect(await office.ask.audit.export(everything)).toMatchObject({ isSaved: false });
    const [last] = await list(office, { kinds: ['export'] });
    expect(last?.facts).toMatchObject({ isSaved: false });
  });

  it('is not for liaisons and staff', async () => {
    const office = await testOffice();
    await signInAs(office, 'staff');
    await expect(office.ask.audit.export(everything)).rejects.toThrow('not-allowed');
    await expect(office.ask.audit.standing({})).rejects.toThrow('not-allowed');
  });
});

describe('the trail on paper', () => {
  it('ends on each ledger sheet with its count and seal, and still holds them later', async () => {
    const { office, printed } = await withSheet();
    await newMember(office);
    expect(await office.ask.audit.checkPaper(printed)).toMatchObject({ answer: 'held' });
  });

  it('is not the one on paper when records were cut off', async () => {
    const { office, printed } = await withSheet();
    await withRawDatabase(office, (db) => {
      dropTriggers(db);
      db.exec(`DELETE FROM audit_trail WHERE seq >= ${printed.count - 3}; DELETE FROM audit_marks`);
    });
    await signInAs(office, 'administrator');
    const { count } = (await office.ask.audit.standing({})).head;
    const answer = count >= printed.count ? 'different' : 'not-there';
    expect(await office.ask.audit.checkPaper(printed)).toEqual({ answer, at: null });
  });

  it('is not the one on paper when that record was changed under its old seal', async () => {
    const { office, printed } = await withSheet();
    await withRawDatabase(office, (db) => {
      dropTriggers(db);
      db.exec(`UPDATE audit_trail SET account_id = NULL WHERE seq = ${printed.count}`);
    });
    await signInAs(office, 'administrator');
    expect(await office.ask.audit.checkPaper(printed)).toEqual({ answer: 'broken', at: null });
  });

  it('is not the one on paper under another seal, or beyond its end', async () => {
    const { office, printed } = await withSheet();
    const other = { ...printed, shortHash: '000000000000' };
    expect(await office.ask.audit.checkPaper(other)).toEqual({ answer: 'different', at: null });
    const beyond = { ...printed, count: printed.count + 1000 };
    expect(await office.ask.audit.checkPaper(beyond)).toEqual({ answer: 'not-there', at: null });
  });
});

/** A run of packets, and what the small print of its ledger sheet says, as a person would type it. */
async function withSheet() {
  const office = await testOffice();
  await listMember(office, { givenName: 'Abe', familyName: 'Stone' });
  const [copy] = await produce(office);
  if (!copy) throw new Error('a copy was made');
  const { text } = await pdfText((await office.ask.packets.ledgerSheet({ id: copy.runId })).pdf);
  const found = /([\d,]+) records; the last seal begins ([0-9a-f ]{14})\./.exec(text);
  expect(found).not.toBeNull();
  const printed = {
    count: Number(found?.[1]?.replaceAll(',', '')),
    shortHash: typedShortHash(found?.[2]?.toUpperCase() ?? '') ?? '',
  };
  return { office, printed };
}
