import type { ImportTarget } from '../../../contract/domain/columns.ts';
import { cleanText } from '../../../contract/domain/names.ts';
import type { ProblemCode } from '../../../contract/domain/row-problems.ts';

/** Adds to what is said about a row. */
export type Report = (field: ImportTarget, code: ProblemCode, was: string, now?: string) => void;

/** The text, or its beginning when it is longer than the office's field; a letter is never cut in half. */
export function fitted(text: string, longest: number, field: ImportTarget, report: Report): string {
  if (text.length <= longest) return text;
  const cut = cleanText(text.slice(0, longest).replace(/[\ud800-\udbff]$/, ''));
  report(field, 'text-cut', text, cut);
  return cut;
}
