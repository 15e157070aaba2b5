import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { headlessChromium } from '../../test/host/chromium/find.ts';
import type * as Pdfjs from 'pdfjs-dist';
import type { Album } from './album.ts';

/** Nothing answers under this name (RFC 2606): every request is served from memory. */
const HERE = 'https://papers.invalid/';
const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/build/pdf.mjs'));

/** How wide a paper's picture is, in pixels. */
const WIDTH = 720;

/** Runs in the page: draws a PDF's first page into its canvas. */
async function draw({ here, file, width }: { here: string; file: string; width: number }): Promise<void> {
  const { getDocument, GlobalWorkerOptions } = (await import(`${here}pdf.mjs`)) as typeof Pdfjs;
  GlobalWorkerOptions.workerSrc = `${here}pdf.worker.mjs`;
  const page = await (await getDocument({ url: `${here}${file}`, useWasm: false }).promise).getPage(1);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = Object.assign(document.createElement('canvas'), {
    width: viewport.width,
    height: viewport.height,
  });
  document.body.replaceChildren(canvas);
  await page.render({ canvas, viewport }).promise;
}

/** Serves pdf.js and the album's papers; everything else is an empty page. */
async function serve(page: Page, folder: string): Promise<void> {
  await page.route(`${HERE}**`, (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    if (name.endsWith('.mjs'))
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(path.join(pdfjs, name)) });
    if (name.endsWith('.pdf'))
      return route.fulfill({ contentType: 'application/pdf', body: readFileSync(path.join(folder, name)) });
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><style>* { margin: 0 }</style>' });
  });
  await page.goto(HERE);
}

/** The name of the picture of a paper's first page. */
export const firstPageOf = (paper: string): string => paper.replace(/\.pdf$/, '.png');

/** Puts a picture of each paper's first page beside it. */
export async function drawFirstPages({ folder, plates }: Pick<Album, 'folder' | 'plates'>): Promise<void> {
  const { file, env } = await headlessChromium();
  const browser = await chromium.launch({ executablePath: file, env: { ...process.env, ...env } });
  try {
    const page = await browser.newPage();
    await serve(page, folder);
    for (const paper of plates.filter(({ kind }) => kind === 'paper')) {
      await page.evaluate(draw, { here: HERE, file: paper.file, width: WIDTH });
      await page.locator('canvas').screenshot({ path: path.join(folder, firstPageOf(paper.file)) });
    }
  } finally {
    await browser.close();
  }
}
