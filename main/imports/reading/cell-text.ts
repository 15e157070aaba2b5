import { addDays, type PlainDate, parsePlainDate } from '../../../contract/domain/dates.ts';
import { unescaped, type Workbook } from './workbook.ts';

/** A cell as the sheet writes it: its type, style number, value and formula. */
export interface SheetCell {
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | null;
}

// The day numbers of both calendars that workbooks use (ECMA-376 part 1, 18.17.4.1); from 1900 the count is one off
// before March 1900, when no office kept lists.
const DAY_ZERO = '1899-12-30' as PlainDate;
const DAYS_TO_1904 = 1462;
/** The years 1900 to 2199. */
const LAST_DAY = 109_574;

/** What a person reads in the cell. A formula gives its text after `=`; an error value gives nothing. */
export function cellText(cell: SheetCell, workbook: Workbook): string {
  if (cell.formula !== null) return `=${cell.formula === '' ? 'formula' : cell.formula}`;
  switch (cell.type) {
    case 's':
      return workbook.texts[Number(cell.value)] ?? '';
    case 'b':
      return cell.value === '1' ? 'yes' : 'no';
    case 'e':
      return '';
    case 'd':
      return parsePlainDate(cell.value.slice(0, 10)) ?? cell.value;
    case 'n':
      return numberText(cell.value, workbook.styles[cell.style] === 'date', workbook.countsFrom1904);
    default:
      return unescaped(cell.value);
  }
}

function numberText(value: string, isDate: boolean, countsFrom1904: boolean): string {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return value;
  const days = Math.floor(number) + (countsFrom1904 ? DAYS_TO_1904 : 0);
  if (isDate && days >= 1 && days <= LAST_DAY) return addDays(DAY_ZERO, days);
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? String(number) : value;
}
