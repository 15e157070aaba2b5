import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader, or a screen reader, gets out of a PDF. */
export interface PdfText {
  /** The text of each page, in reading order, one line per line. */
  readonly pages: readonly string[];
  /** All pages without their heads and feet (marked as artifacts), with spaces and places for line breaks evened out, so that a fact can be looked for as it was given. */
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
  const task = getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const document = await task.promise;
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1);
  const read = await Promise.all(
    numbers.map(async (number) =>
      (await document.getPage(number)).getTextContent({ includeMarkedContent: true }),
    ),
  );
  const items = read.map(({ items }) => items.filter((item) => 'str' in item));
  const info = (await document.getMetadata()).info as { readonly Title?: string; readonly Language?: string };
  const outline = outlineLines(await document.getOutline());
  await task.destroy();
  return {
    pages: items.map(textOf),
    text: evenOut(read.map(({ items }) => textOf(withoutArtifacts(items))).join('\n')),
    title: info.Title ?? '',
    lang: info.Language ?? '',
    outline,
    sizes: new Set(
      items
        .flat()
        .map((item) => Math.round(item.height * 10) / 10)
        .filter((size) => size > 0),
    ),
  };
}

/** Takes out the places for line breaks inside long words, and makes every run of white space one space. */
export const evenOut = (text: string): string =>
  text.replaceAll('\u200b\n', '').replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim();

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
type TextItem = Extract<Content, { readonly str: string }>;

const textOf = (items: readonly TextItem[]): string =>
  items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');

/** Leaves out what stands between the beginning and the end of an artifact, with whatever is nested in it. */
function withoutArtifacts(items: readonly Content[]): readonly TextItem[] {
  const open: boolean[] = [];
  return items.filter((item): item is TextItem => {
    if ('str' in item) return !open.includes(true);
    if (item.type === 'endMarkedContent') open.pop();
    else open.push('tag' in item && item.tag === 'Artifact');
    return false;
  });
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

const outlineLines = (items: readonly OutlineItem[] | null, level = 0): readonly string[] =>
  (items ?? []).flatMap((item) => ['  '.repeat(level) + item.title, ...outlineLines(item.items, level + 1)]);
