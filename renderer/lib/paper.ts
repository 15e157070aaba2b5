import { drawPage, openPdf, POINTS_PER_INCH } from './pdf.ts';

/** Fine enough that 8-point type on paper looks like the printer's own; 600 would be four times the memory. */
const PRINT_DPI = 300;

/** One page as a picture, with its paper size in points. */
export interface PaperPage {
  readonly picture: Blob;
  readonly width: number;
  readonly height: number;
}

export interface PaperProgress {
  readonly done: number;
  readonly total: number;
}

/** "letter" paper and envelopes lie side by side in one run: each size gets a page rule of its own. */
export const paperName = ({ width, height }: Pick<PaperPage, 'width' | 'height'>): string =>
  `paper-${Math.round(width)}x${Math.round(height)}`;

/** The print rules for the sizes that occur: the paper as large as the PDF's page, without margins. */
export function paperRules(pages: readonly Pick<PaperPage, 'width' | 'height'>[]): string {
  const sizes = new Map(pages.map((page) => [paperName(page), page]));
  const inches = (points: number) => `${Math.round((points / POINTS_PER_INCH) * 1000) / 1000}in`;
  return [...sizes]
    .map(([name, { width, height }]) => {
      const size = `${inches(width)} ${inches(height)}`;
      const box = `inline-size: ${inches(width)}; block-size: ${inches(height)}`;
      return `@page ${name} { size: ${size}; margin: 0 } .${name} { page: ${name}; ${box} }`;
    })
    .join('\n');
}

/** Turns documents into page pictures, one page at a time so that the window stays awake. Stops when told to. */
export async function pictureOf(
  documents: readonly Uint8Array[],
  onProgress: (progress: PaperProgress) => void,
  signal: AbortSignal,
): Promise<readonly PaperPage[]> {
  const pages: PaperPage[] = [];
  const canvas = document.createElement('canvas');
  for (const [index, bytes] of documents.entries()) {
    const pdf = await openPdf(bytes);
    try {
      for (let number = 1; number <= pdf.numPages; number += 1) {
        signal.throwIfAborted();
        const page = await pdf.getPage(number);
        await drawPage(page, PRINT_DPI, canvas);
        const { width, height } = page.getViewport({ scale: 1 });
        pages.push({ picture: await toPng(canvas), width, height });
        onProgress({ done: index + number / pdf.numPages, total: documents.length });
      }
    } finally {
      await pdf.loadingTask.destroy();
    }
  }
  return pages;
}

const toPng = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The page could not be drawn'))),
      'image/png',
    );
  });

/**
 * Lays pages out for the printer, outside of what the screen shows (renderer/ui/base.css hides the one from the other), and waits
 * until every picture is decoded. Gives the way to take them away again.
 */
export async function layOut(pages: readonly PaperPage[]): Promise<() => void> {
  const papers = new CSSStyleSheet();
  papers.replaceSync(paperRules(pages));
  const sheet = document.createElement('div');
  sheet.dataset['printSheet'] = '';
  const pictures = pages.map((page) => pictureElement(page));
  sheet.append(...pictures);
  document.body.append(sheet);
  document.adoptedStyleSheets.push(papers);
  // One after the other: a decoded page is 33 MB.
  for (const picture of pictures) await picture.decode();
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== papers);
    for (const picture of pictures) URL.revokeObjectURL(picture.src);
    sheet.remove();
  };
}

function pictureElement(page: PaperPage): HTMLImageElement {
  const picture = document.createElement('img');
  picture.src = URL.createObjectURL(page.picture);
  picture.className = paperName(page);
  picture.alt = '';
  return picture;
}
