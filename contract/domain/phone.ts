import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Montana's only area code; local numbers in the offices' lists leave it out. */
export const LOCAL_AREA_CODE = '406';

export interface ParsedPhone {
  /** E.164: `+14065550121`. */
  readonly e164: string;
  readonly extension: string | null;
  /** Words written beside the number, such as `cell`. */
  readonly note: string;
  /** Whether the area code was left out and taken to be the local one. */
  readonly isAreaCodeAssumed: boolean;
}

const NUMBER_PART = /(\+?\(?\d[\d\s().\-–—/·]*\d)(?:\s*(?:ext\.?|extension|x|#)\s*(\d{1,6}))?/i;
const NATIONAL = /^1?([2-9]\d{2}[2-9]\d{6})$/;

/**
 * Reads a phone number as written by people, with words around it, an extension, or without an area code; numbers
 * without a country code are North American. Null when it cannot be dialled (too few or too many digits, no such plan).
 */
export function parsePhone(text: string, areaCode: string = LOCAL_AREA_CODE): ParsedPhone | null {
  if (text.length > 200) return null;
  const found = NUMBER_PART.exec(text);
  if (found === null) return null;
  const number = found[1] ?? '';
  const digits = number.replace(/\D/g, '');
  const isAreaCodeAssumed = digits.length === 7 && !number.startsWith('+');
  const e164 = dialled(number, isAreaCodeAssumed ? areaCode + digits : digits);
  if (e164 === null) return null;
  return { e164, extension: found[2] ?? null, note: wordsBeside(text, found[0]), isAreaCodeAssumed };
}

/** The number as people here write it: `(406) 555-0121`; numbers of other countries keep their country code. */
export function formatPhone(e164: string): string {
  const local = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  if (local !== null) return `(${local[1]}) ${local[2]}-${local[3]}`;
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

function dialled(number: string, digits: string): string | null {
  // The same rule as libphonenumber's smallest tables hold for country code 1, at a twentieth of the time.
  const national = NATIONAL.exec(digits);
  if (national !== null && (!number.startsWith('+') || digits.length === 11)) return `+1${national[1]}`;
  if (!number.startsWith('+')) return null;
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  return parsed?.isValid() === true ? parsed.number : null;
}

function wordsBeside(text: string, matched: string): string {
  if (text === matched) return '';
  return text
    .replace(matched, ' ')
    .replace(/[()[\]:;,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—.]+|[\s\-–—.]+$/g, '');
}
