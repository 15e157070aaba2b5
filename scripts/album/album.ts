import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { withFewerColours } from './fewer-colours.ts';

/** One thing that the tour shows: a picture of the window, or a paper as PDF. */
export interface Plate {
  readonly chapter: string;
  readonly kind: 'picture' | 'paper';
  /** The file's name in the tour's folder. */
  readonly file: string;
  readonly caption: string;
}

export interface Album {
  readonly folder: string;
  readonly plates: readonly Plate[];
  /** What is taken from now on belongs to this chapter. */
  readonly begin: (chapter: string) => void;
  /** A picture of the window as it is now. `as` names it for the documentation as well. */
  readonly picture: (page: Page, name: string, caption: string, as?: string) => Promise<void>;
  readonly paper: (name: string, caption: string, pdf: Uint8Array) => void;
}

/** How long a screen may take to come to rest, in milliseconds. */
const PATIENCE = 20_000;

/** Waits until the page shows what it was asked for: fonts there, nothing still loading, no row under the mouse. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const loading = page.getByLabel('Loading', { exact: true }).first();
  await loading.waitFor({ state: 'detached', timeout: PATIENCE });
}

/** An album in an empty folder; `pictures` is where the documentation's own pictures go, if they are wanted. */
export function openAlbum(folder: string, pictures: string | null): Album {
  const plates: Plate[] = [];
  let chapter = '';
  const add = (kind: Plate['kind'], name: string, caption: string): string => {
    const number = String(plates.length + 1).padStart(3, '0');
    const file = `${number}-${name}.${kind === 'picture' ? 'png' : 'pdf'}`;
    plates.push({ chapter, kind, file, caption });
    return path.join(folder, file);
  };
  mkdirSync(folder, { recursive: true });
  if (pictures !== null) mkdirSync(pictures, { recursive: true });
  return {
    folder,
    plates,
    begin: (next) => void (chapter = next),
    picture: async (page, name, caption, as) => {
      await settle(page);
      const png = await page.screenshot({ animations: 'disabled' });
      writeFileSync(add('picture', name, caption), png);
      if (pictures !== null && as !== undefined)
        writeFileSync(path.join(pictures, `${as}.png`), withFewerColours(png));
    },
    paper: (name, caption, pdf) => writeFileSync(add('paper', name, caption), pdf),
  };
}
