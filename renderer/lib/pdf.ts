import jbig2Url from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js?url';
import openjpegUrl from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';
// oxlint-disable-next-line import/default -- with ?url the build gives the file's address, not its exports
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import decodersUrl from './pdf-decoders.js?url';
import { scriptUrl } from './trusted-types.ts';

export type Pdf = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;

/** PDF points in an inch (ISO 32000, 8.3.2.3). */
export const POINTS_PER_INCH = 72;

const absolute = (url: string): string => new URL(url, document.baseURI).href;

/** The prefix behind which pdf.js finds its decoders; see pdf-decoders.js. */
function decodersPrefix(): string {
  const prefix = new URL(decodersUrl, document.baseURI);
  prefix.searchParams.set('jbig2_nowasm_fallback.js', absolute(jbig2Url));
  prefix.searchParams.set('openjpeg_nowasm_fallback.js', absolute(openjpegUrl));
  return `${prefix.href}#/`;
}

async function startPdfjs() {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerPort = new Worker(scriptUrl(workerUrl), { type: 'module' });
  return pdfjs;
}

let pdfjs: ReturnType<typeof startPdfjs> | undefined;

/**
 * Opens a PDF from memory; nothing is fetched, compiled or written. The reader works in a worker of its own. Close it with
 * `loadingTask.destroy()`. Throws for what is no PDF, is damaged, or needs a password.
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  pdfjs ??= startPdfjs();
  const { getDocument } = await pdfjs;
  // The reader takes the bytes away from the page (a transfer), hence the copy.
  const reading = getDocument({
    data: bytes.slice(),
    useWasm: false,
    wasmUrl: decodersPrefix(),
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  });
  return reading.promise;
}

/** How wide a page is, in points. */
export const widthOf = (page: PdfPage): number => page.getViewport({ scale: 1 }).width;

/** Draws a page with so many dots per inch on paper. Gives the drawing, and its paper size in points. */
export async function drawPage(page: PdfPage, dotsPerInch: number, canvas: HTMLCanvasElement): Promise<void> {
  const viewport = page.getViewport({ scale: dotsPerInch / POINTS_PER_INCH });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

/** The words of a page in reading order, for those who hear it. */
export async function wordsOfPage(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
}
