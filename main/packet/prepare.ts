import type { DirectoryEntry, Edition, FormSheet, PaperDocument, PlainDate } from './documents.ts';
import { breakLongWords, cleanText, mapTexts, NO_NAME } from './clean.ts';

/**
 * Lines of an entry (estimated from its letters) up to which it is kept in one piece. A piece taller than its column would
 * lose lines without a word, so the limits stay far below what a column holds (57 lines, 24 in large print).
 */
const KEPT_TOGETHER = { standard: { lines: 18, letters: 38 }, large: { lines: 8, letters: 34 } };

/** What the compiler is asked for: the template's file name, the document as JSON in UTF-8, and whether the PDF may say PDF/UA-1. */
export interface Order {
  readonly template: string;
  readonly json: Uint8Array;
  readonly claim: boolean;
}

/** Gives what the compiler needs to typeset the document: texts cleaned, empty headings filled, long words breakable. */
export function orderFor(document: PaperDocument): Order {
  if (document.kind === 'labels') checkStart(document.startPosition);
  const json = JSON.stringify(shape(mapTexts(document, (text) => breakLongWords(cleanText(text)))));
  return {
    template: `${document.kind}.typ`,
    json: new TextEncoder().encode(json),
    claim: mayClaim(document, json),
  };
}

/**
 * Two things keep a file from being PDF/UA-1 that is tagged all the same: the WebAssembly build writes no bounding box for
 * a table, and no ToUnicode entry for a mark that has no composed letter (Ql̓ispé), only its replacement text.
 */
const mayClaim = ({ kind }: PaperDocument, json: string): boolean =>
  kind !== 'ledger-sheet' && kind !== 'audit-trail' && !/\p{M}/u.test(json);

/** Gives the document as its template reads it. */
function shape(document: PaperDocument): object {
  const { year, month, day } = partsOf(document.date);
  const common = { ...document, day: [year, month, day], dateText: longDate(document.date) };
  if (document.kind === 'packet') {
    const entries = document.directory.entries.map((entry) => shapeEntry(entry, document.edition));
    return { ...common, directory: { ...document.directory, entries } };
  }
  if (document.kind === 'forms') return { ...common, forms: document.forms.map(shapeForm) };
  return common;
}

function shapeEntry(entry: DirectoryEntry, edition: Edition): object {
  const lines = entryLines(entry);
  return {
    name: entry.name || NO_NAME,
    sortLetter: entry.sortLetter || '#',
    lines,
    together: estimatedHeight([entry.name, ...lines], edition) <= KEPT_TOGETHER[edition].lines,
  };
}

const entryLines = ({ lines, experience, ownWords }: DirectoryEntry): readonly string[] => [
  ...lines.map(({ label, value, rule }) => (rule ? `${label}: ${value} — ${rule}` : `${label}: ${value}`)),
  ...(experience.length > 0 ? [`Shared experience: ${experience.join(', ')}`] : []),
  ...(ownWords ? [`In their own words: “${ownWords}”`] : []),
];

const estimatedHeight = (lines: readonly string[], edition: Edition): number =>
  lines.reduce((sum, line) => sum + Math.ceil(line.length / KEPT_TOGETHER[edition].letters), 0);

const shapeForm = (form: FormSheet): object => ({
  ...form,
  endDateText: form.release?.endDate === undefined ? null : longDate(form.release.endDate),
});

function checkStart(position: number): void {
  const isOnSheet = Number.isInteger(position) && position >= 1 && position <= 30;
  if (!isOnSheet) throw new RangeError('labels begin at 1 to 30');
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Gives `November 24, 2026` for `2026-11-24`. */
function longDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

function partsOf(date: PlainDate): { readonly year: number; readonly month: number; readonly day: number } {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (found === null) throw new RangeError('a date is written as 2026-11-24');
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  return { year, month, day };
}
