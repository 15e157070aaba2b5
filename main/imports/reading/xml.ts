import type { Pace } from '../pace.ts';
import { unreadable } from './limits.ts';

/** What a reader of XML is told, in document order. Names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text?(text: string): void;
}

const PIECE = 64 * 1024;
/** A tag, comment or text longer than this is no part of a real workbook. */
const LONGEST = 4 * 1024 * 1024;
const DAMAGED = 'the workbook is damaged';

/**
 * Reads an XML part piece by piece, so that long parts do not hold others up. Knows what workbooks hold and no more:
 * a document type (with which entities could be made to grow) is refused, other entities than XML's own stay as written.
 */
export async function scanXml(bytes: Uint8Array, handlers: XmlHandlers, pace: Pace): Promise<void> {
  const decoder = decoderOf(bytes);
  let rest = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    rest = consume(rest + decoder.decode(bytes.subarray(from, from + PIECE), { stream: true }), handlers);
    if (rest.length > LONGEST) throw unreadable(DAMAGED);
    if (pace.isDue()) await pace.rest(from, bytes.length);
  }
  if (rest.trim() !== '') throw unreadable(DAMAGED);
}

/** The value of an attribute, by its name with or without prefix; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  let from = attributes.indexOf(`${name}=`);
  while (from > 0 && !/[\s:]/.test(attributes[from - 1] ?? ''))
    from = attributes.indexOf(`${name}=`, from + 1);
  if (from < 0) return null;
  const start = from + name.length + 2;
  const end = attributes.indexOf(attributes[start - 1] ?? '"', start);
  return end < 0 ? null : plainText(attributes.slice(start, end));
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder('utf-8');
}

/** Tells the handlers what is complete in the text, and gives back the incomplete rest. */
function consume(text: string, handlers: XmlHandlers): string {
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    if (next !== at && next > 0) handlers.text?.(plainText(text.slice(at, next)));
    if (next < 0) return text.slice(at);
    const end = endOfMarkup(text, next);
    if (end < 0) return text.slice(next);
    tell(text.slice(next, end), handlers);
    at = end;
  }
  return '';
}

function endOfMarkup(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start);
  if (text.startsWith('<?', start)) return after(text, '?>', start);
  return endOfTag(text, start);
}

/** A whole tag, with `>` allowed inside quotation marks. */
const TAG = /<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/y;

function endOfTag(text: string, start: number): number {
  TAG.lastIndex = start;
  return TAG.test(text) ? TAG.lastIndex : -1;
}

function after(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found < 0 ? -1 : found + sign.length;
}

function tell(markup: string, handlers: XmlHandlers): void {
  const sign = markup[1];
  if (sign === '?') return;
  if (sign === '!') return tellDeclaration(markup, handlers);
  if (sign === '/') return handlers.close(localName(markup.slice(2, -1).trim()));
  const isEmpty = markup.endsWith('/>');
  const inner = markup.slice(1, isEmpty ? -2 : -1);
  const nameEnd = inner.search(/\s/);
  const name = localName(nameEnd < 0 ? inner : inner.slice(0, nameEnd));
  handlers.open(name, nameEnd < 0 ? '' : inner.slice(nameEnd));
  if (isEmpty) handlers.close(name);
}

function tellDeclaration(markup: string, handlers: XmlHandlers): void {
  if (markup.startsWith('<![CDATA[')) handlers.text?.(markup.slice(9, -3));
  else if (!markup.startsWith('<!--')) throw unreadable('the workbook holds a document type');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
