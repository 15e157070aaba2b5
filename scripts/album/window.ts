import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';

/** The window's size for most pictures, in CSS pixels. */
export const SIZE = { width: 1280, height: 720 } as const;

/** The tour never opens a window on anybody's screen: it always runs in the stand-in, which is headless here. */
process.env['LIAISON_DESK_HOST'] = 'stand-in';

export interface OpenWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the program wrote to its terminal. */
  readonly output: () => string;
}

/** Makes the window's page as large as this, in CSS pixels. */
export const resize = (
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> => page.setViewportSize(size);

/** Starts the built program with its settings in the given folder, on a workstation in Montana wherever this one stands. */
export async function openWindow(folder: string): Promise<OpenWindow> {
  const { default: prepare } = await import('../../test/e2e/prepare.ts');
  const { launch } = await import('../../test/e2e/fixture.ts');
  await prepare();
  const userData = path.join(folder, 'settings');
  mkdirSync(userData, { recursive: true });
  const { app, page: firstPage, output } = await launch({ userData, env: { TZ: 'America/Denver' } });
  const page = await firstPage();
  page.setDefaultTimeout(30_000);
  await resize(page, SIZE);
  return { app, page, output };
}

/** Answers the system's folder dialog, which nobody can press here. */
export const answerFolderDialog = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
