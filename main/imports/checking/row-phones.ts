import { formatPhone, parsePhone, type ParsedPhone } from '../../../contract/domain/phone.ts';
import { mentionsCrime } from '../../../contract/domain/refused-columns.ts';
import type { CandidatePhone } from './candidate.ts';
import type { Remarks } from './notes.ts';
import { freeText, saysNothing, type Row } from './row.ts';
import { readVoicemail, type SaidAboutVoicemail } from './voicemail.ts';

const LONGEST_TEXT = 120;
/** Numbers taken from one row; more are a mistake in the list. */
const MOST_PHONES = 8;
const SEVERAL = /[;\n]+|\s+(?:or|and|&)\s+|\s*[/,|]\s*(?=[(+]?\d{3})/;
const PHONE_KINDS = ['home', 'cell', 'work'] as const;
const ONE_NUMBER = /^[\d +().-]+$/;
const LABELS: readonly (readonly [string, RegExp])[] = [
  ['cell', /\b(?:cell|cel|mobile|mob|text)\b/i],
  ['home', /\b(?:home|house|landline|hm)\b/i],
  ['work', /\b(?:work|office|wk|business)\b/i],
];

/** Rules about a phone that the list does not give have no place; a person must see them. */
function reportWithoutPhone(row: Row, bestTimes: string, whoElse: string): void {
  if (bestTimes !== '') row.report('bestTimes', 'rule-without-phone', bestTimes);
  if (whoElse !== '') row.report('whoElse', 'rule-without-phone', whoElse);
  const spoken = row.all('voicemail').filter(({ text }) => readVoicemail(text).reading !== 'plain');
  for (const { text } of spoken) row.report('voicemail', 'rule-without-phone', text);
}

interface WrittenPhone {
  readonly parsed: ParsedPhone;
  readonly label: string;
  /** Which phone column it stood in, from 0. */
  readonly column: number;
}

/** The phone numbers with their safe-contact rules, in the list's order, each number once. */
export function checkPhones(row: Row, remarks: Remarks): readonly CandidatePhone[] {
  const phones = writtenPhones(row);
  const bestTimes = freeText(row, 'bestTimes', row.text('bestTimes'), LONGEST_TEXT);
  const whoElse = freeText(row, 'whoElse', row.text('whoElse'), LONGEST_TEXT);
  const said = voicemailCells(row, phones.length);
  if (phones.length === 0) reportWithoutPhone(row, bestTimes, whoElse);
  const labels = phones.map(({ label }) => label);
  const forbidden = phones.filter(({ label }) => isForbidden(label, labels, remarks.avoid));
  for (const { parsed } of forbidden)
    row.report('phone', 'do-not-use', row.text('officeNote'), formatPhone(parsed.e164));
  return phones.map((phone, index): CandidatePhone => {
    const rule = said.length > 1 ? said[phone.column] : said[0];
    const isFineForAnother = said.length === 1 && index > 0 && rule?.rule === 'fine';
    return {
      e164: phone.parsed.e164,
      label: phone.label,
      mayUse: !forbidden.includes(phone),
      voicemail: rule === undefined || isFineForAnother ? 'not-discussed' : rule.rule,
      whoElse: joined([whoElse, rule?.whoElse ?? '']),
      bestTimes,
      note: freeText(
        row,
        'phone',
        joined([noteOf(phone), rule?.note ?? '', remarks.contactWish]),
        LONGEST_TEXT,
      ),
    };
  });
}

function writtenPhones(row: Row): WrittenPhone[] {
  const found = new Map<string, WrittenPhone>();
  for (const [column, { text, header }] of row.all('phone').entries()) {
    for (const part of piecesOf(text)) {
      const parsed = parsePhone(part, row.context.defaultAreaCode);
      if (parsed === null) row.report('phone', 'phone-unreadable', part);
      else if (!found.has(parsed.e164))
        found.set(parsed.e164, { parsed, label: labelOf(parsed.note, header), column });
      if (parsed?.isAreaCodeAssumed === true)
        row.report('phone', 'area-code-assumed', part, formatPhone(parsed.e164));
    }
  }
  const phones = [...found.values()];
  for (const { parsed } of phones.slice(MOST_PHONES))
    row.report('phone', 'text-cut', formatPhone(parsed.e164));
  return phones.slice(0, MOST_PHONES);
}

function piecesOf(text: string): readonly string[] {
  if (saysNothing(text)) return [];
  return ONE_NUMBER.test(text) ? [text] : text.split(SEVERAL).filter((piece) => piece.trim() !== '');
}

function labelOf(note: string, header: string): string {
  return (
    LABELS.find(([, words]) => words.test(note))?.[0] ??
    LABELS.find(([, words]) => words.test(header))?.[0] ??
    ''
  );
}

function noteOf({ parsed, label }: WrittenPhone): string {
  const isOnlyLabel = LABELS.some(
    ([name, words]) => name === label && words.test(parsed.note) && !parsed.note.includes(' '),
  );
  return joined([
    parsed.extension === null ? '' : `ext. ${parsed.extension}`,
    isOnlyLabel ? '' : parsed.note,
  ]);
}

type CheckedVoicemail = Pick<SaidAboutVoicemail, 'rule' | 'whoElse'> & { readonly note: string };

function voicemailCells(row: Row, phones: number): CheckedVoicemail[] {
  return row.all('voicemail').map(({ text }) => {
    const said = readVoicemail(text);
    if (phones > 0) reportVoicemail(row, text, said, phones);
    // The rule itself is always taken; only its words are left out when they may speak of a crime (R1).
    const keepsWords = !mentionsCrime(text);
    const isOpen = said.reading === 'condition' || said.reading === 'unclear';
    return {
      rule: said.rule,
      whoElse: keepsWords ? said.whoElse : '',
      note: keepsWords && isOpen ? text : '',
    };
  });
}

function reportVoicemail(row: Row, text: string, said: SaidAboutVoicemail, phones: number): void {
  const keepsWords = !mentionsCrime(text);
  if (!keepsWords) row.report('voicemail', 'may-mention-crime', '', said.rule);
  const was = keepsWords ? text : '';
  const now = keepsWords ? joined([said.rule, said.whoElse]) : said.rule;
  if (said.reading === 'unclear') row.report('voicemail', 'voicemail-unclear', was, now);
  if (said.reading === 'condition') row.report('voicemail', 'voicemail-condition', was, now);
  if (said.reading === 'understood') row.report('voicemail', 'voicemail-understood', was, now);
  if (said.rule === 'fine' && phones > 1 && row.all('voicemail').length === 1)
    row.report('voicemail', 'voicemail-which-phone', was, now);
}

/**
 * R7: which numbers the remarks forbid. One kind (`do not call home`) means the numbers labelled so; when none is, it
 * may be any of them, so all are.
 */
function isForbidden(label: string, labels: readonly string[], avoid: Remarks['avoid']): boolean {
  if (avoid.has('phone')) return true;
  const kinds = PHONE_KINDS.filter((kind) => avoid.has(`${kind}-phone`));
  return kinds.some((kind) => (labels.includes(kind) ? label === kind : true));
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');
