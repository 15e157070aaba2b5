import { beforeEach, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../support/office.ts';
import { applied, listOf } from './lists.ts';
import { trailRecords } from '../../support/trail.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

describe('the report of an import', () => {
  it('says what was done with each line in words, and nothing about anybody (R10)', async () => {
    const draft = await office.ask.imports.open(
      listOf(
        'First name,Last name,Town,Phone',
        'Ada,Moss,Helena,12',
        'Ada,Moss,Helena,',
        ',,Havre,',
        'Bo,Reed,Butte,',
        'Cy,Lake,Butte,',
      ),
    );
    const { subject } = await applied(office, draft, [{ line: 6, plan: 'skip' }]);
    expect(await office.ask.imports.saveReport({ id: subject ?? '' })).toEqual({ isSaved: true });
    const [saved] = office.workstation.saved;
    expect(saved?.suggestedName).toBe('import-report-2026-11-24.csv');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved?.bytes)).toBe(
      [
        '\ufeffLine,What was done,What was found',
        '2,Imported,Phone: This phone number could not be read. It is left out.',
        '3,Left out,May be somebody who is in the office or in the list already.',
        '4,Cannot be imported,Last name: There is no name in this row. The row is not imported.',
        '5,Imported,',
        '6,Left out,Left out by the person who imported the list.',
        '',
      ].join('\r\n'),
    );
  });

  it('is in the trail as an export before the file is there (R9)', async () => {
    const draft = await office.ask.imports.open(listOf('First name,Last name', 'Ada,Moss'));
    const { subject } = await applied(office, draft);
    await office.ask.imports.saveReport({ id: subject ?? '' });
    const trail = await trailRecords(office, { kinds: ['export'], subject: subject ?? '', limit: 5 });
    expect(trail).toMatchObject([{ action: 'imports.saveReport', facts: { lines: 1 } }]);
    await expect(office.ask.imports.saveReport({ id: 'no-such-import' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
