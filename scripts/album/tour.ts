import type { ElectronApplication, Page } from '@playwright/test';
import type { Album } from './album.ts';

/** What every step works with. */
export interface Tour {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly album: Album;
  /** A temporary folder for the sample office; it is removed at the end. */
  readonly folder: string;
}

export interface Step {
  /** What it does, for the person at the terminal. */
  readonly does: string;
  readonly take: (tour: Tour) => Promise<void>;
}

/** One chapter of the album with the steps that fill it. */
export interface Stage {
  readonly chapter: string;
  readonly steps: readonly Step[];
}

/** Takes all steps in order and says how far it is. A step that fails ends the tour, named. */
export async function walk(stages: readonly Stage[], tour: Tour): Promise<void> {
  const total = stages.reduce((sum, { steps }) => sum + steps.length, 0);
  let number = 0;
  for (const { chapter, steps } of stages) {
    tour.album.begin(chapter);
    for (const { does, take } of steps) {
      number += 1;
      console.log(`[${String(number).padStart(2)}/${total}] ${does}`);
      await take(tour).catch((error: unknown) => {
        throw new Error(`Step ${number} of ${total} failed (${does}).`, { cause: error });
      });
    }
  }
}
