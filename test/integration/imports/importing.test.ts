import { beforeEach, describe, expect, it } from 'vitest';
import { type TestOffice, signInAs, testOffice } from '../../support/office.ts';
import { largeCsv } from '../../support/large-lists.ts';
import { applied, ended, everyone, fixture, guessed, listOf, preview } from './lists.ts';
import { trailRecords } from '../../support/trail.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

const HEADER =
  'First name,Last name,Town,Phone,OK to leave msg?,Email,Code of Conduct,ROI signed,ROI ends,Confidentiality,Notes';
const open = (...lines: string[]) => office.ask.imports.open(listOf(HEADER, ...lines));
const page = async (name: string) => {
  const { rows } = await everyone(office);
  const found = rows.find((row) => row.name === name);
  if (!found) throw new Error(`${name} is not there`);
  return office.ask.members.get({ id: found.id });
};

describe('opening a list', () => {
  it('reads each of the sample lists, whatever its encoding and separators, to the same first columns', async () => {
    for (const name of ['network-list.csv', 'network-list-semicolon-cp1252.csv', 'network-list.xlsx']) {
      const draft = await office.ask.imports.open(fixture(name));
      expect(draft.columns.slice(0, 3).map(({ guess }) => guess)).toEqual([
        'fullName',
        'preferredName',
        'town',
      ]);
      const { counts } = await preview(office, draft);
      expect(counts.rows).toBe(draft.rows);
      expect(counts.ready + counts.skipped + counts.refused).toBe(counts.rows);
      expect(counts.ready).toBeGreaterThan(counts.rows / 2);
    }
  });

  it('shows no cell of a column about an offence or offender, and guesses nothing for it (R1)', async () => {
    const { columns } = await office.ask.imports.open(fixture('network-list.csv'));
    const refused = columns.filter(({ isRefused }) => isRefused);
    expect(refused.map(({ header }) => header)).toEqual(['Offense', 'Offender name']);
    expect(refused.every(({ samples, guess }) => samples.length === 0 && guess === null)).toBe(true);
    expect(columns[0]?.samples.length).toBeGreaterThan(0);
  });

  it('keeps one draft, in memory only, and forgets it with the lock (R10)', async () => {
    const first = await open('Ada,Moss,Helena,,,,,,,,');
    const second = await open('Bo,Reed,Helena,,,,,,,,');
    await expect(preview(office, first)).rejects.toMatchObject({ code: 'not-found' });
    await office.ask.imports.discard({ id: second.id });
    await expect(preview(office, second)).rejects.toMatchObject({ code: 'not-found' });
    const third = await open('Cy,Lake,Helena,,,,,,,,');
    await signInAs(office, 'staff');
    await expect(preview(office, third)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is for administrators and staff', async () => {
    await signInAs(office, 'liaison');
    await expect(open('Ada,Moss,Helena,,,,,,,,')).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('refuses what is no list in a plain way', async () => {
    await expect(
      office.ask.imports.open({ fileName: 'list.csv', bytes: new Uint8Array() }),
    ).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('what can be mapped', () => {
  it('refuses a column about an offence even when it is asked for by name (R1)', async () => {
    const draft = await office.ask.imports.open(fixture('network-list.csv'));
    const offense = draft.columns.find(({ header }) => header === 'Offense');
    const mapping = { ...guessed(draft), [String(offense?.index)]: 'officeNote' as const };
    const withoutNotes = Object.fromEntries(
      Object.entries(mapping).filter(
        ([column, target]) => target !== 'officeNote' || column === String(offense?.index),
      ),
    );
    const asked = { id: draft.id, mapping: withoutNotes };
    await expect(
      office.ask.imports.preview({ ...asked, only: 'all', offset: 0, limit: 10 }),
    ).rejects.toMatchObject({ code: 'column-refused' });
    await expect(office.ask.imports.apply({ ...asked, decisions: [] })).rejects.toMatchObject({
      code: 'column-refused',
    });
    expect((await everyone(office)).total).toBe(0);
  });

  it('needs a name, and columns that the list has', async () => {
    const { id } = await open('Ada,Moss,Helena,,,,,,,,');
    const asked = { id, only: 'all', offset: 0, limit: 10 } as const;
    await expect(office.ask.imports.preview({ ...asked, mapping: { '2': 'town' } })).rejects.toMatchObject({
      code: 'mapping-incomplete',
    });
    await expect(
      office.ask.imports.preview({ ...asked, mapping: { '0': 'givenName', '99': 'town' } }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('an import', () => {
  it('begins members with three current forms as active, all others as applicants (R2)', async () => {
    const draft = await open(
      'Ada,Moss,Helena,,,,2026-03-01,2026-03-01,2027-03-01,2026-03-01,',
      'Bo,Reed,Havre,,,,2026-03-01,2026-03-01,2026-11-01,2026-03-01,',
      'Cy,Lake,Butte,,,,2026-03-01,,,2026-03-01,',
    );
    expect((await preview(office, draft)).counts).toMatchObject({ ready: 3, active: 1 });
    expect(await applied(office, draft)).toMatchObject({ state: 'done', done: 3, total: 3 });
    expect(await page('Ada Moss')).toMatchObject({
      status: 'active',
      isListed: true,
      formsUntil: '2027-03-01',
      missingForms: [],
    });
    expect(await page('Bo Reed')).toMatchObject({ status: 'applicant', isListed: false, formsUntil: null });
    expect(await page('Cy Lake')).toMatchObject({
      status: 'applicant',
      missingForms: ['release-of-information'],
    });
  });

  it('gives an imported release the narrowest scope, and says so (R3)', async () => {
    const draft = await open('Ada,Moss,Helena,406-555-0121,Y,,2026-03-01,2026-03-01,,2026-03-01,');
    const { rows } = await preview(office, draft);
    expect(rows[0]?.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['release-scope-narrowest', 'release-without-end']),
    );
    await applied(office, draft);
    const { id } = await page('Ada Moss');
    const release = (await office.ask.forms.list({ memberId: id })).find(({ scope }) => scope !== null);
    expect(release).toMatchObject({
      version: '1',
      receivedBy: 'Ada Birdsong',
      state: 'in-force',
      endsOn: '2027-03-01',
      scope: { nameForm: 'preferred', town: false, contacts: [], experience: false, ownWords: false },
    });
  });

  it('lets no release run for more than 60 months', async () => {
    const draft = await open('Ada,Moss,Helena,,,,2026-03-01,2026-03-01,2036-03-01,2026-03-01,');
    await applied(office, draft);
    expect(await page('Ada Moss')).toMatchObject({ formsUntil: '2031-03-01' });
  });

  it('takes contact rules in the safe reading, none of them confirmed (R7)', async () => {
    await applied(
      office,
      await open('Ada,Moss,Helena,406-555-0121 ext 12,no!! husband answers,ada@example.org,,,,,DO NOT CALL'),
    );
    const { id } = await page('Ada Moss');
    expect(await office.ask.contacts.list({ memberId: id })).toMatchObject([
      {
        display: '(406) 555-0121',
        label: 'ext. 12',
        mayUse: false,
        voicemail: 'never',
        whoElse: 'husband answers',
        confirmedOn: null,
        isConfirmationDue: true,
        isShownToMembers: false,
      },
      { display: 'ada@example.org', confirmedOn: null },
    ]);
  });

  it('makes imported people findable by name, town and number', async () => {
    await applied(office, await open('Žofia,van der Berg,Havre,555-0197,,,,,,,'));
    for (const text of ['zof', 'berg', 'havre', '0197'])
      expect(await office.ask.members.search({ text, limit: 5 })).toMatchObject([
        { name: 'Žofia van der Berg' },
      ]);
  });

  it('leaves out who may be there already, until a person decides otherwise (R4, R6)', async () => {
    await applied(office, await open('Ada,Moss,Helena,406-555-0121,,ada@example.org,,,,,'));
    const { id } = await page('Ada Moss');
    await office.ask.members.changeStatus({ id, to: 'left' });
    const again = await open(
      'Ada,Moss,Butte,,,,2026-03-01,2026-03-01,,2026-03-01,',
      'Adda,Moss,Helena,,,,,,,,',
      'Else,Where,Helena,406-555-0121,,,,,,,',
      'New,Comer,Helena,406-555-0130,,,,,,,',
      'Kin,Comer,Helena,406-555-0130,,,,,,,',
    );
    const { counts, rows } = await preview(office, again, { only: 'duplicates' });
    expect(counts).toMatchObject({ rows: 5, ready: 2, skipped: 3, duplicates: 4 });
    expect(
      rows.map(({ plan, duplicates }) => [plan, duplicates[0]?.memberId ?? duplicates[0]?.line]),
    ).toEqual([
      ['skip-duplicate', id],
      ['skip-duplicate', id],
      ['skip-duplicate', id],
      ['import', 5],
    ]);
    const job = await applied(office, again, [
      { line: 4, plan: 'import' },
      { line: 6, plan: 'skip' },
    ]);
    expect(job.state).toBe('done');
    expect((await everyone(office)).rows.map(({ name }) => name).sort()).toEqual([
      'Ada Moss',
      'Else Where',
      'New Comer',
    ]);
    expect((await office.ask.imports.list({}))[0]).toMatchObject({
      by: 'Ada Birdsong',
      fileName: 'list.csv',
      rows: 5,
      imported: 2,
      skipped: 3,
      refused: 0,
    });
  });

  it('never imports a refused row, whatever was decided', async () => {
    const draft = await open(',,Helena,,,,,,,,', 'Ada,Moss,Helena,,,,,,,,');
    expect((await preview(office, draft, { only: 'refused' })).rows).toMatchObject([
      { line: 2, plan: 'refused', problems: [{ code: 'no-name', severity: 'refused' }] },
    ]);
    await applied(office, draft, [{ line: 2, plan: 'import' }]);
    expect((await office.ask.imports.list({}))[0]).toMatchObject({ imported: 1, refused: 1 });
  });

  it('cuts texts to what the office’s fields take, and says so', async () => {
    const draft = await open(`Ada,Moss,${'Long '.repeat(14)}Town,,,,,,,,${'note '.repeat(70)}`);
    const { rows } = await preview(office, draft);
    expect(rows[0]?.problems.filter(({ code }) => code === 'text-cut')).toHaveLength(2);
    await applied(office, draft);
    const { town, officeNote } = await page('Ada Moss');
    expect([town.length <= 60, officeNote.length <= 280]).toEqual([true, true]);
  });

  it('pages through the rows and counts them all', async () => {
    const draft = await office.ask.imports.open(fixture('network-list.csv'));
    const all = await preview(office, draft);
    const some = await preview(office, draft, { offset: 5, limit: 3 });
    expect(some.rows).toEqual(all.rows.slice(5, 8));
    expect(some.total).toBe(all.counts.rows);
    const warned = await preview(office, draft, { only: 'warnings', limit: 1 });
    expect(warned.total).toBe(all.counts.withWarnings);
  });

  it('takes in each sample list whole, and every page of it can be opened', async () => {
    const draft = await office.ask.imports.open(fixture('network-list.xlsx'));
    const { counts } = await preview(office, draft);
    const job = await applied(office, draft);
    expect(job.state).toBe('done');
    const { total, rows } = await everyone(office);
    expect(total).toBe(counts.ready);
    expect(rows.filter(({ status }) => status === 'active')).toHaveLength(counts.active);
    for (const { id } of rows) {
      await office.ask.members.get({ id });
      await office.ask.contacts.list({ memberId: id });
      await office.ask.forms.list({ memberId: id });
    }
    const stored = JSON.stringify(rows);
    expect(stored).not.toMatch(/redacted/i);
    const trail = await trailRecords(office, { kinds: ['change'], subject: job.subject ?? '', limit: 5 });
    expect(trail).toMatchObject([{ action: 'imports.apply', facts: { imported: counts.ready } }]);
  });

  it('leaves nothing behind when it is cancelled, and keeps the draft', async () => {
    const draft = await office.ask.imports.open({ fileName: 'large.csv', bytes: largeCsv(3000) });
    const job = await office.ask.imports.apply({ id: draft.id, mapping: guessed(draft), decisions: [] });
    await untilHalfway();
    await office.ask.jobs.cancel({ id: job.id });
    expect(await ended(office, job)).toMatchObject({ state: 'cancelled', subject: null });
    expect((await everyone(office)).total).toBe(0);
    expect(await office.ask.members.search({ text: 'a', limit: 5 })).toEqual([]);
    expect(await office.ask.imports.list({})).toEqual([]);
    expect((await preview(office, draft, { limit: 1 })).counts.rows).toBe(3000);
  });
});

/** Waits until the running import has written some of its rows. */
async function untilHalfway(): Promise<void> {
  const isWriting = () =>
    office.workstation.told.some((event) => event.kind === 'job' && event.job.done > event.job.total * 0.45);
  while (!isWriting()) await new Promise((resolve) => setImmediate(resolve));
}
