import { cleanText, MAX_NAME_LENGTH, splitName, type NameParts } from '../../../contract/domain/names.ts';
import type { ImportTarget } from '../../../contract/domain/columns.ts';
import { mentionsCrime } from '../../../contract/domain/refused-columns.ts';
import type { Candidate } from './candidate.ts';
import { looksDamaged, withoutFormula, type Row } from './row.ts';

export type CheckedName = Pick<Candidate, 'givenName' | 'familyName' | 'preferredName'>;

/** Longer than any name; what is longer is not taken apart. */
const LONGEST_WHOLE = 3 * MAX_NAME_LENGTH;
const SUMMARY = /^(?:grand |sub)?totals?\b|^(?:count|sum|average|end of list)\b/i;

/** The member's name, or null when the row names nobody that could be imported. */
export function checkName(row: Row): CheckedName | null {
  const written = writtenName(row);
  const refusal = refusalOf(written.text);
  if (refusal !== null) {
    row.report(written.field, refusal, written.text);
    return null;
  }
  const { givenName, familyName } = written.parts;
  if ([givenName, familyName].some((part) => part.length > MAX_NAME_LENGTH)) {
    row.report(written.field, 'name-too-long', written.text);
    return null;
  }
  warnAbout(row, written.field, written.text, written.parts);
  return { givenName, familyName, preferredName: preferredName(row, givenName) };
}

interface WrittenName {
  readonly field: ImportTarget;
  readonly text: string;
  readonly parts: NameParts;
}

function writtenName(row: Row): WrittenName {
  const whole = withoutRemark(row, 'fullName', row.text('fullName'));
  if (whole !== '')
    return {
      field: 'fullName',
      text: whole,
      parts: splitName(withoutFormula(whole.slice(0, LONGEST_WHOLE)), row.context.familyNames),
    };
  const given = withoutRemark(row, 'givenName', row.text('givenName'));
  const family = withoutRemark(row, 'familyName', row.text('familyName'));
  const parts = { givenName: cleaned(given), familyName: cleaned(family), isCertain: true };
  const field =
    row.all('fullName').length > 0
      ? 'fullName'
      : row.all('familyName').length > 0
        ? 'familyName'
        : 'givenName';
  return { field, text: given.startsWith('=') ? given : `${family} ${given}`.trim(), parts };
}

/** What follows a name, or stands in brackets in it. */
const REMARK = /\s*[([{][^)\]}]*[)\]}]?|(?:\s+[-–—]\s|\s*[;:/–—]).*$/g;

/** R1: the name without remarks that may speak of a crime. Names such as `Judge` stay, with a word to look at them. */
function withoutRemark(row: Row, field: ImportTarget, written: string): string {
  if (written.length > LONGEST_WHOLE || !mentionsCrime(written)) return written;
  const bare = written.replace(REMARK, (remark) => (mentionsCrime(remark) ? '' : remark)).trim();
  if (bare !== written) row.report(field, 'may-mention-crime', '', bare);
  if (mentionsCrime(bare)) row.report(field, 'name-word-unusual', '', bare);
  return bare;
}

const cleaned = (text: string): string => cleanText(withoutFormula(cleanText(text)));

function refusalOf(text: string): 'name-too-long' | 'no-name' | 'summary-row' | 'name-is-formula' | null {
  if (text.startsWith('=')) return 'name-is-formula';
  if (text.length > LONGEST_WHOLE) return 'name-too-long';
  if (!/\p{L}/u.test(text)) return 'no-name';
  return SUMMARY.test(text) ? 'summary-row' : null;
}

function warnAbout(row: Row, field: ImportTarget, text: string, parts: NameParts): void {
  const now = [parts.familyName, parts.givenName].filter((part) => part !== '').join(', ');
  if (looksDamaged(text)) row.report(field, 'letters-lost', text, now);
  else if (/[\d@()[\]{}<>"“”/\\|#*?!:;=]/.test(text)) row.report(field, 'name-has-digits', text, now);
  if (!parts.isCertain) row.report(field, 'name-split-unsure', text, now);
}

function preferredName(row: Row, givenName: string): string {
  const written = withoutRemark(row, 'preferredName', row.text('preferredName'));
  if (written.startsWith('=')) {
    row.report('preferredName', 'formula-as-text', written);
    return '';
  }
  const name = cleaned(written);
  if (name.length > MAX_NAME_LENGTH) {
    row.report('preferredName', 'name-too-long', written);
    return '';
  }
  if (looksDamaged(name)) row.report('preferredName', 'letters-lost', written, name);
  return name === givenName ? '' : name;
}
