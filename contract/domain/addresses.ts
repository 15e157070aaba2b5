import { cleanText } from './names.ts';

export interface PostalAddress {
  /** Street or post-office box, one or two lines joined by a line break. */
  readonly street: string;
  readonly city: string;
  /** Two capital letters, or empty when not known. */
  readonly state: string;
  /** Five digits or ZIP+4, or empty when not known. */
  readonly zip: string;
  /** Whether this is a substitute address of the Address Confidentiality Program (ACP). */
  readonly isConfidentialProgram: boolean;
  /** The private mailbox code, without which ACP mail goes astray (facts.md#practice-and-law). */
  readonly pmb: string | null;
}

const PROGRAM = /\b(?:acp|address\s+confidentiality(?:\s+program)?|safe\s+at\s+home)\b/gi;
const PMB = /\b(?:pmb|private\s+mail\s*box)\s*(?:no\.?|code|#|:)?\s*#?\s*([a-z]?\d{1,8}[a-z]?)\b/i;
const STATES =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI AA AE AP'.split(
    ' ',
  );
const BOX_AND_CITY = /^(p\.?\s?o\.?\s?box\s+\d+)\s+(\D+)$/i;
const LONGEST_END = 30;
const END = /[,\s]+(montana|[a-z]{2})\.?[,\s]+(\d{5})(?:-?(\d{4}))?$/i;

/**
 * Takes apart an address written on one line or on several: `PO Box 247, Lewistown MT 59096`. What cannot be told apart
 * stays in `street`, with city, state and ZIP empty. ACP addresses are recognised by name; a PMB alone is none.
 */
export function parseAddress(text: string): PostalAddress {
  const isConfidentialProgram = PROGRAM.test(text);
  PROGRAM.lastIndex = 0;
  const pmb = PMB.exec(text)?.[1] ?? null;
  const place = isConfidentialProgram || pmb !== null ? withoutCodes(text) : text;
  const lines = place
    .split(/[\r\n,;]+/)
    .map(tidy)
    .filter((line) => line !== '');
  return { ...takeApart(lines), isConfidentialProgram, pmb };
}

/** The text without the program's name, the mailbox, and the brackets that stood around them. */
function withoutCodes(text: string): string {
  return text
    .replace(PROGRAM, ' ')
    .replace(PMB, ' ')
    .replace(/\(\s*\)/g, ' ');
}

/** Whether a letter can be sent there: street, city, state, ZIP, and the PMB code if the address is an ACP one. */
export function isMailable(address: PostalAddress): boolean {
  const { street, city, state, zip, isConfidentialProgram, pmb } = address;
  return [street, city, state, zip].every((part) => part !== '') && (!isConfidentialProgram || pmb !== null);
}

/** The lines for an envelope, below the name. The program's name is left out: it would tell what the address is. */
export function addressLines(address: PostalAddress): string[] {
  const { street, city, state, zip, pmb } = address;
  const last = [city, `${state} ${zip}`.trim()].filter((part) => part !== '').join(', ');
  return [pmb === null ? '' : `PMB ${pmb}`, ...street.split('\n'), last].filter((line) => line !== '');
}

/** Most lines are tidy already: words and single spaces. */
const TIDY = /^\w+\.?(?: \w+\.?)*$/;

type Place = Pick<PostalAddress, 'street' | 'city' | 'state' | 'zip'>;

function takeApart(lines: readonly string[]): Place {
  const whole = lines.join(', ');
  // Only the end is searched: it is short, and addresses are many.
  const tail = Math.max(0, whole.length - LONGEST_END);
  const end = END.exec(whole.slice(tail));
  const state = end === null ? null : stateOf(end[1] ?? '');
  if (end === null || state === null) return { street: lines.join('\n'), city: '', state: '', zip: '' };
  const before = whole.slice(0, tail + end.index);
  const parts = before.split(', ').filter((part) => part !== '');
  const zip = end[3] === undefined ? (end[2] ?? '') : `${end[2]}-${end[3]}`;
  const box = parts.length === 1 ? BOX_AND_CITY.exec(parts[0] ?? '') : null;
  if (box !== null) return { street: box[1] ?? '', city: box[2] ?? '', state, zip };
  // A single part is a street without a city: which of its words are the town's cannot be told.
  if (parts.length < 2) return { street: parts.join('\n'), city: '', state, zip };
  return { street: parts.slice(0, -1).join('\n'), city: parts.at(-1) ?? '', state, zip };
}

function stateOf(text: string): string | null {
  const state = text.toLowerCase() === 'montana' ? 'MT' : text.toUpperCase();
  return STATES.includes(state) ? state : null;
}

function tidy(line: string): string {
  if (TIDY.test(line)) return line;
  return cleanText(line)
    .replace(/^[\s\-–—:.#]+|[\s\-–—:]+$/g, '')
    .trim();
}
