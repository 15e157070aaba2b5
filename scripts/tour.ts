// npm run tour: walks through the whole program with a sample office, headless, and leaves an album of it in tour/.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openAlbum } from './album/album.ts';
import { drawFirstPages } from './album/first-pages.ts';
import { writeIndex } from './album/index-page.ts';
import { STAGES } from './album/stages.ts';
import { walk } from './album/tour.ts';
import { openWindow } from './album/window.ts';
import { ROOT } from './run.ts';

/** Walks through all stages in a temporary folder; gives where the album's first page is. */
async function make(pictures: string | null): Promise<string> {
  const target = path.join(ROOT, 'tour');
  rmSync(target, { recursive: true, force: true });
  const album = openAlbum(target, pictures);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-tour-'));
  const { app, page, output } = await openWindow(folder);
  try {
    await walk(STAGES, { app, page, album, folder });
  } catch (error) {
    await page.screenshot({ path: path.join(target, 'where-it-stopped.png') }).catch(() => undefined);
    console.error(output());
    throw error;
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  await drawFirstPages(album);
  return writeIndex(album);
}

const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
try {
  const index = await make(values.pictures === undefined ? null : path.resolve(ROOT, values.pictures));
  console.log(`The tour is ready. Open ${index}`);
} catch (error) {
  console.error(error);
  console.error('The tour could not be finished. tour/where-it-stopped.png shows the window as it was.');
  process.exitCode = 1;
}
