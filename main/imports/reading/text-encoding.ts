import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import type { Pace } from '../pace.ts';
import { unreadable } from './limits.ts';

export interface DecodedText {
  readonly text: string;
  /** The name of the encoding as people know it, such as `UTF-8` or `Windows-1252`. */
  readonly encoding: string;
  /** Letters that the file holds as U+FFFD: they were lost before it was saved, or were read wrongly. */
  readonly replacementCharacters: number;
  /** Question marks inside words (`?wi?tek`): letters that a program could not save. */
  readonly questionMarksInWords: number;
}

/** Encodings that a guess may name, with how iconv-lite calls them; others are read as Windows-1252. */
const GUESSABLE: Readonly<Record<string, string>> = {
  'windows-1250': 'Windows-1250',
  'ISO-8859-2': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'ISO-8859-5': 'ISO-8859-5',
  'KOI8-R': 'KOI8-R',
  'windows-1253': 'Windows-1253',
  'ISO-8859-7': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  'ISO-8859-9': 'Windows-1254',
  Shift_JIS: 'Shift_JIS',
  'EUC-KR': 'EUC-KR',
  GB18030: 'GB18030',
  Big5: 'Big5',
};
/** Spreadsheets here write Windows-1252: another guess needs this confidence (of 100), and twice that of Western text. */
const SURE = 25;
const WESTERN = new Set(['windows-1252', 'ISO-8859-1']);
const GUESS_BYTES = 64 * 1024;
const PIECE = 256 * 1024;
const QUESTION_MARK_IN_WORD = /(?<=\p{L})\?(?=\p{L})|(?<=^|[\s,;"(])\?(?=\p{Ll})/gmu;

/**
 * The text of a file: by its byte-order mark, else UTF-8 if it is valid, else UTF-16 by its zero bytes, else the most
 * likely older encoding. Refuses what is no text (`file-unreadable`).
 */
export async function decodeText(bytes: Uint8Array, pace: Pace): Promise<DecodedText> {
  const encoding = encodingOf(bytes);
  const decoder = iconv.getDecoder(encoding);
  const pieces: string[] = [];
  const lost = { replacementCharacters: 0, questionMarksInWords: 0 };
  let before = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = decoder.write(Buffer.from(bytes.subarray(from, from + PIECE)));
    if (piece.includes('\u0000')) throw unreadable('it is neither text nor an .xlsx workbook');
    lost.replacementCharacters += count(piece, /\ufffd/g);
    lost.questionMarksInWords += count(before + piece, QUESTION_MARK_IN_WORD);
    before = piece.slice(-1);
    pieces.push(piece);
    if (pace.isDue()) await pace.rest(from, bytes.length);
  }
  pieces.push(decoder.end() ?? '');
  return { text: pieces.join('').replace(/^\ufeff/, ''), encoding, ...lost };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const head = bytes.subarray(0, GUESS_BYTES);
  return unmarkedUtf16(head) ?? (isUtf8(bytes) ? 'UTF-8' : olderEncoding(head, bytes));
}

/** Text in Western letters has a zero in every second byte when it is UTF-16. */
function unmarkedUtf16(head: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const zeros = [0, 0];
  for (let index = 0; index < head.length; index += 1)
    if (head[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.3 && even < odd / 10) return 'UTF-16LE';
  return even > head.length * 0.3 && odd < even / 10 ? 'UTF-16BE' : null;
}

function olderEncoding(head: Uint8Array, bytes: Uint8Array): string {
  if (head.subarray(0, 3).join() === '239,187,191') return 'UTF-8';
  // Where the first letters are plain, look at the part that is not.
  const from = Math.max(0, bytes.findIndex((byte) => byte > 127) - GUESS_BYTES / 2);
  const guesses = chardet.analyse(bytes.subarray(from, from + GUESS_BYTES));
  const western = guesses.find(({ name }) => WESTERN.has(name))?.confidence ?? 0;
  const [best] = guesses;
  const isSure = best !== undefined && best.confidence >= Math.max(SURE, 2 * western);
  return isSure ? (GUESSABLE[best.name] ?? 'Windows-1252') : 'Windows-1252';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
