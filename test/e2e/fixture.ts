import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import { FLOOR_COST } from '../../db/keys/cost.ts';
import { kdfCostSource } from '../../main/kdf-cost.ts';
import { electronBinary } from '../host/electron-binary.ts';

const root = path.resolve(import.meta.dirname, '../..');
const standIn = path.join(root, 'test/host/electron-stand-in.ts');

/** Which host runs the program: the same specs hold in both. */
export const host =
  process.env['LIAISON_DESK_HOST'] === 'stand-in' || !electronBinary(root) ? 'stand-in' : 'electron';

interface LaunchOptions {
  /** Folder for the program's own settings; that of a workstation which has measured itself, but is new otherwise, unless given. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A script that starts the program's executable in some other way. */
  readonly starter?: string;
}

/** What runs the program: Electron's binary, or the stand-in's script. */
export const executable = host === 'electron' ? (electronBinary(root) ?? standIn) : standIn;

export interface Launched {
  readonly app: ElectronApplication;
  readonly userData: string;
  /** What the program wrote to its terminal so far. */
  readonly output: () => string;
  /** The first window's page, loaded. */
  readonly page: () => Promise<Page>;
}

const environment = (
  userData: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  // The stand-in is a script: it must run under this very Node.
  PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
  FORCE_COLOR: '0',
  STANDIN_HEADLESS: '1',
  LIAISON_DESK_USER_DATA: userData,
  ...more,
});

// `load` as well as the address: until then a reload may still be under way.
async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL(/^(app:|https:\/\/[^/]+\.invalid\/)/, { waitUntil: 'load' });
  return page;
}

/** A folder for the program's own settings, as it is before the first start. */
export const newUserData = (): string => mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-e2e-'));

/** The same where the cost of a password was measured before: every new office would wait for that, some five seconds. */
async function measuredUserData(): Promise<string> {
  const folder = newUserData();
  await kdfCostSource(folder, () => Promise.resolve(FLOOR_COST)).ask();
  return folder;
}

/** Starts the built program in the host at hand. */
export async function launch({ userData, env, starter }: LaunchOptions = {}): Promise<Launched> {
  const folder = userData ?? (await measuredUserData());
  const app = await _electron.launch({
    executablePath: starter ?? executable,
    args: [process.env['LIAISON_DESK_PROGRAM'] ?? root],
    cwd: root,
    env: environment(folder, env),
  });
  const written: string[] = [];
  const keep = (bytes: Buffer): void => void written.push(bytes.toString());
  app.process().stdout?.on('data', keep);
  app.process().stderr?.on('data', keep);
  return { app, userData: folder, output: () => written.join(''), page: () => firstPage(app) };
}

interface Fixtures {
  readonly launched: Launched;
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Every test has a program of its own, with a folder of its own that is removed afterwards. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from this pattern.
  launched: async ({}, use, { status, expectedStatus }) => {
    const launched = await launch();
    await use(launched);
    await launched.app.close();
    if (status !== expectedStatus) process.stderr.write(launched.output());
    rmSync(launched.userData, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ launched }, use) => use(launched.app),
  page: async ({ launched }, use) => use(await launched.page()),
});

export { expect } from '@playwright/test';
