import { ImportTarget } from '../../../../contract/imports.ts';
import type { Duplicate } from '../../../../contract/imports.ts';
import { TARGET_WORDS } from '../../../../contract/domain/columns.ts';
import { ROW_PROBLEMS } from '../../../../contract/domain/row-problems.ts';

export const DUPLICATE_WORDS: Readonly<Record<Duplicate['because'][number], string>> = {
  'same-phone': 'the same phone number',
  'same-email': 'the same e-mail address',
  'same-name-and-town': 'the same name and town',
  'similar-name': 'a similar name',
};

/** A finding in plain words; an unknown one is said to be there rather than left out. */
export const problemWords = (code: string): string =>
  (ROW_PROBLEMS as Readonly<Record<string, { readonly words: string }>>)[code]?.words ??
  'Something here needs a look.';

/** The field that a finding is about, as the mapping names it. */
export function fieldLabel(field: string): string {
  const target = ImportTarget.safeParse(field);
  return target.success ? TARGET_WORDS[target.data].label : 'Row';
}
