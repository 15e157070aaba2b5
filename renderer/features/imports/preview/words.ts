import { ImportTarget } from '../../../../contract/imports.ts';
import type { Duplicate, RowProblem } from '../../../../contract/imports.ts';
import { TARGET_WORDS } from '../../../../contract/domain/columns.ts';
import { ROW_PROBLEMS } from '../../../../contract/domain/row-problems.ts';
import { formatDate } from '../../../lib/format.ts';

const DUPLICATE_WORDS: Readonly<Record<Duplicate['because'][number], string>> = {
  'same-phone': 'the same phone number',
  'same-email': 'the same e-mail address',
  'same-name-and-town': 'the same name and town',
  'similar-name': 'a similar name',
};

/** Who a row may be, and why: a member of the office, or another row of the list. */
export function twinWords({ memberId, line, name, because }: Duplicate): string {
  const reasons = because.map((reason) => DUPLICATE_WORDS[reason]).join(', ');
  return memberId === null
    ? `May be the same as row ${line ?? ''}, ${name}: ${reasons}.`
    : `May be ${name}, who is in the office already: ${reasons}.`;
}

/** A finding in plain words; an unknown one is said to be there rather than left out. */
export const problemWords = (code: string): string =>
  (ROW_PROBLEMS as Readonly<Record<string, { readonly words: string }>>)[code]?.words ??
  'Something here needs a look.';

/** The field that a finding is about, as the mapping names it. */
export function fieldLabel(field: string): string {
  const target = ImportTarget.safeParse(field);
  return target.success ? TARGET_WORDS[target.data].label : 'Row';
}

/** What the list says and what it becomes, where that helps: `In the file: “11/12/23”, read as Nov 12, 2023.` */
export function quotedWords({ code, was, now }: Pick<RowProblem, 'code' | 'was' | 'now'>): string {
  if (code === 'release-scope-narrowest') return '';
  const before = was === '' ? '' : `In the file: “${was}”`;
  if (now === '' || now === was) return before === '' ? '' : `${before}.`;
  const after = code === 'do-not-use' ? `this is about ${now}` : `taken in as ${shown(now)}`;
  return before === '' ? `${after.charAt(0).toUpperCase()}${after.slice(1)}.` : `${before}, ${after}.`;
}

/** Days as people read them, everything else in quotation marks. */
const shown = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : `“${text}”`);
