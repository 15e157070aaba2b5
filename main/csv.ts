/**
 * How a formula may begin (owasp.org/www-community/attacks/CSV_Injection): also behind blanks, which some spreadsheets pass over, and in
 * the wide letters of East Asian keyboards.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One cell, quoted where it must be (RFC 4180); a spreadsheet never takes it for a formula. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Lines of cells as a file that spreadsheets open: UTF-8 with a mark. */
export function csvFile(lines: readonly (readonly string[])[]): Uint8Array {
  const text = lines.map(csvLine).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}
