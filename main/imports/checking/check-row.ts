import type { ColumnTargets } from '../../../contract/domain/columns.ts';
import type { Candidate, CheckedRow } from './candidate.ts';
import { readRemarks, type Remarks } from './notes.ts';
import { freeText, rowOf, type CheckContext, type Row } from './row.ts';
import { checkEmail } from './row-email.ts';
import { checkForms } from './row-forms.ts';
import { checkName } from './row-name.ts';
import { checkPhones } from './row-phones.ts';
import { checkAddress, checkCounty, checkTown } from './row-place.ts';

const LONGEST_REFERRAL = 80;

/**
 * Turns one row into a candidate with everything a person must know about it. Safety comes first: what is not clear is
 * taken in the sense that allows less, and nothing is dropped without a problem that says so.
 */
export function checkRow(
  cells: readonly string[],
  mapping: ColumnTargets,
  context: CheckContext,
): CheckedRow {
  const row = rowOf(cells, mapping, context);
  const name = checkName(row);
  if (name === null) return { candidate: null, problems: row.problems };
  const remarks = readRemarks(row);
  const phones = checkPhones(row, remarks);
  const candidate: Candidate = {
    ...name,
    town: checkTown(row),
    county: checkCounty(row),
    phones,
    email: checkEmail(row, remarks),
    address: usableAddress(row, remarks),
    referredBy: freeText(row, 'referredBy', row.text('referredBy'), LONGEST_REFERRAL),
    forms: checkForms(row),
    officeNote: noteFor(row, remarks, phones.length),
    largePrint: remarks.largePrint,
  };
  return { candidate, problems: row.problems };
}

function usableAddress(row: Row, { avoid }: Remarks): Candidate['address'] {
  const address = checkAddress(row);
  if (address === null || !avoid.has('post')) return address;
  row.report('address', 'do-not-use', row.text('officeNote'), address.street);
  return { ...address, mayUse: false };
}

/** Wishes about contact stand beside the phone numbers; without a number they are kept in the note. */
function noteFor(row: Row, remarks: Remarks, phones: number): string {
  if (remarks.contactWish === '') return remarks.officeNote;
  if (phones > 0) {
    row.report('officeNote', 'note-as-contact-wish', remarks.contactWish, remarks.contactWish);
    return remarks.officeNote;
  }
  const wish = freeText(row, 'officeNote', remarks.contactWish, 200);
  return [remarks.officeNote, wish].filter((part) => part !== '').join('; ');
}
