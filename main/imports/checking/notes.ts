import { freeText, type Row } from './row.ts';

/** What the list's remarks say that belongs elsewhere than in the office note. */
export interface Remarks {
  readonly officeNote: string;
  readonly largePrint: boolean;
  /** Wishes about being contacted, such as `prefers texts`, for the phone numbers' notes. */
  readonly contactWish: string;
  /** What must not be used, in the safe reading. */
  readonly avoid: ReadonlySet<Avoided>;
}

export type Avoided = 'home-phone' | 'cell-phone' | 'work-phone' | 'phone' | 'email' | 'post';

const LONGEST_NOTE = 280;
const LARGE_PRINT = /\b(?:large|big)[\s-]+(?:print|type)\b/i;
const DUPLICATE = /\b(?:dup|dupe|duplicate|double entry|same (?:person )?as)\b/i;
const MOVED = /\b(?:moved|moving|new address|bad address|returned mail)\b/i;
const WISH = /\b(?:prefers?|text(?:s|ing)?|e-?mail(?:s)? (?:first|only)|call first|calls? only)\b/i;
const DO_NOT = /\b(?:do not|don'?t|never|no(?:t)?|stop)\b/i;
const DO_NOT_USE: readonly (readonly [Avoided, RegExp])[] = [
  ['home-phone', /\b(?:call|calls|calling|phone|ring|contact)\b.*\bhome\b|\bhome (?:phone|number|calls?)\b/i],
  ['cell-phone', /\b(?:call|calls|calling|phone|ring|contact)\b.*\b(?:cell|mobile)\b/i],
  ['work-phone', /\b(?:call|calls|calling|phone|ring|contact)\b.*\bwork\b/i],
  ['phone', /\b(?:call|calls|calling|phone|ring|contact|text|texts)\b/i],
  ['email', /\b(?:contact|e-?mails?)\b/i],
  ['post', /\b(?:contact|(?<!e-)(?<!e)mail|mailings?|letters?|write|send)\b/i],
];

/** Reads the remarks clause by clause; a clause that was understood goes where it belongs, the rest is the note. */
export function readRemarks(row: Row): Remarks {
  const written = row.text('officeNote');
  const clauses = written
    .split(/[;\n]+|\.\s+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const avoid = new Set<Avoided>();
  const wishes: string[] = [];
  const kept: string[] = [];
  let largePrint = saysYes(row.text('largePrint'));
  for (const clause of clauses) {
    const avoided = avoidedIn(clause);
    for (const means of avoided) avoid.add(means);
    if (avoided.length > 0) kept.push(clause);
    else if (LARGE_PRINT.test(clause))
      largePrint = understood(row, 'note-as-large-print', clause, 'large print');
    else if (DUPLICATE.test(clause)) row.report('officeNote', 'note-says-duplicate', clause);
    else if (WISH.test(clause)) wishes.push(clause);
    else kept.push(noticed(row, clause));
  }
  const officeNote = freeText(row, 'officeNote', kept.join('; '), LONGEST_NOTE);
  return { officeNote, largePrint, contactWish: wishes.join('; '), avoid };
}

function avoidedIn(clause: string): Avoided[] {
  if (!DO_NOT.test(clause)) return [];
  const found = DO_NOT_USE.filter(([, words]) => words.test(clause)).map(([means]) => means);
  const isOnePhone = found.some((means) => means.endsWith('-phone'));
  // `Do not contact at home` is about the phone and letters there; `do not call home` about that phone only.
  return isOnePhone ? found.filter((means) => means !== 'phone' && means !== 'email') : found;
}

function noticed(row: Row, clause: string): string {
  if (MOVED.test(clause)) row.report('officeNote', 'note-says-moved', clause, clause);
  return clause;
}

function understood(row: Row, code: 'note-as-large-print', was: string, now: string): true {
  row.report('officeNote', code, was, now);
  return true;
}

function saysYes(text: string): boolean {
  return /^(?:y|yes|x|true|1|✓|✔|large|lp)\b|\blarge\b|^18/i.test(text) && !/^no\b/i.test(text);
}
