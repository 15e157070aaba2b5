import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader, or a screen reader, gets out of a PDF. */
export interface PdfText {
  /** The text of each page, in reading order, one line per line. */
  readonly pages: readonly string[];
  /** All pages, with spaces and places for line breaks evened out, so that a fact can be looked for as it was given. */
  readonly text: string;
  readonly title: string;
  readonly lang: string;
  /** The titles in the outline, those below others indented by two spaces a level. */
  readonly outline: readonly string[];
  /** Every size in points that letters are set in. */
  readonly sizes: ReadonlySet<number>;
}

/** Reads a PDF's text back, as proof of what is, and is not, on its pages. */
export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  const document = await task.promise;
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1);
  const read = await Promise.all(numbers.map(async (number) => (await document.getPage(number)).getTextContent()));
  const items = read.map(({ items }) => items.filter((item) => 'str' in item));
  const pages = items.map((page) => page.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''));
  const { info } = await document.getMetadata();
  const outline = outlineLines(await document.getOutline());
  const lang = String((await document.getMarkInfo()) && ((await document.getMetadata()).info as { Language?: string }).Language);
  await task.destroy();
  return {
    pages,
    text: evenOut(pages.join('\n')),
    title: (info as { Title?: string }).Title ?? '',
    lang,
    outline,
    sizes: new Set(items.flat().map((item) => Math.round(item.height * 10) / 10).filter((size) => size > 0)),
  };
}

/** Takes out the places for line breaks inside long words, and makes every run of white space one space. */
export const evenOut = (text: string): string => text.replaceAll('\u200b\n', '').replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim();

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

const outlineLines = (items: readonly OutlineItem[] | null, level = 0): readonly string[] =>
  (items ?? []).flatMap((item) => ['  '.repeat(level) + item.title, ...outlineLines(item.items, level + 1)]);
