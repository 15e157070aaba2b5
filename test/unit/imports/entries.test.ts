import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactPoint, ContactRules } from '../../../contract/contacts.ts';
import { IMPORT_TARGETS } from '../../../contract/domain/columns.ts';
import { PlainDate } from '../../../contract/domain/dates.ts';
import { MemberFields } from '../../../contract/members.ts';
import { checkRow } from '../../../main/imports/checking/check-row.ts';
import { entryOf } from '../../../main/services/imports/entry.ts';
import { csvCell } from '../../../main/csv.ts';

const context = { today: PlainDate.parse('2026-11-24'), defaultAreaCode: '406' };
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  fc.stringMatching(/^[a-z0-9]{0,70}@[a-z0-9.]{0,200}\.[a-z]{2,8}$/),
  fc.constantFrom(
    'Moss, Ada',
    '406-555-0121 x12; 555-0122',
    'Y',
    'yes - but only if my sister answers, and never on Sundays '.repeat(9),
    'ACP PMB 12, PO Box 7, Helena MT 59601',
    'PO Box 7, Helena MT 59601'.repeat(8),
    '2026-03-01',
    'Aug 5, 2099',
    `😀${'👩‍👩‍👧'.repeat(40)}`,
    'DO NOT CALL HOME; prefers texts '.repeat(12),
  ),
);

describe('an entry', () => {
  it('is always what the office’s records take, whatever stands in the list', () => {
    let entries = 0;
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: IMPORT_TARGETS.length, maxLength: IMPORT_TARGETS.length }),
        (cells) => {
          const { candidate } = checkRow(cells, IMPORT_TARGETS, context);
          if (candidate === null) return;
          entries += 1;
          const { fields, contacts, forms } = entryOf(candidate, 12).entry;
          expect(MemberFields.parse(fields)).toEqual(fields);
          for (const { point, rules, confirmed } of contacts) {
            expect(ContactPoint.parse(point)).toEqual(point);
            expect(ContactRules.parse(rules)).toEqual(rules);
            expect(confirmed).toBeNull();
          }
          for (const { signedOn, endsOn } of forms) expect(endsOn === null || endsOn >= signedOn).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
    expect(entries).toBeGreaterThan(1000);
  });
});

describe('a cell of a saved file', () => {
  it.each([
    ['=HYPERLINK(1)', "'=HYPERLINK(1)"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM', "'@SUM"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ['a,b', '"a,b"'],
    ['=a "b"', `"'=a ""b"""`],
    ['plain', 'plain'],
  ])('of %j is %j, which no spreadsheet takes for a formula', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });
});
