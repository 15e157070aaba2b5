import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, host, launch, test } from './fixture.ts';

const preload = path.resolve(import.meta.dirname, '../../out/preload/index.cjs');
const PASSWORD = 'heron lantern gravel oat';

/** What the stand-in keeps of a page that was printed. */
interface StandInPage {
  readonly lastPrinted: Buffer;
}

const folders: string[] = [];
const freshFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-office-'));
  folders.push(folder);
  return folder;
};
test.afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Creates an office through the bridge; its first administrator is then signed in. */
const createOffice = (page: Page, folder: string) =>
  page.evaluate(
    ([folder = '', password = '']) =>
      window.desk.offices.create({
        folder,
        name: 'Sample office',
        address: '1 Sample Street\nHelena MT 59601',
        phone: '406-555-0100',
        administrator: { username: 'rowan', fullName: 'Rowan Sample', password },
      }),
    [folder, PASSWORD],
  );

/** Collects the program's news in the page from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    window.desk.events.subscribe(
      (event) => void heard.push(event.kind === 'locked' ? event.reason : event.kind),
    );
    Object.assign(window, { heard });
  });
const heard = (page: Page) => page.evaluate(() => (window as Window & { heard?: string[] }).heard);

test('shows one window with a neutral title and calls the office through the bridge', async ({
  page,
  app,
}) => {
  await expect(page).toHaveTitle('Liaison Desk');
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(app.windows()).toHaveLength(1);
  expect(await page.evaluate(() => window.desk.offices.state({}))).toEqual({
    ok: true,
    value: { kind: 'none', known: [] },
  });
});

test('gives the page a frozen bridge of functions and nothing of Node or Electron', async ({ page }) => {
  const bridge = await page.evaluate(() => {
    const features = Object.values(window.desk) as object[];
    const functions = features.flatMap((feature) => Object.values(feature) as unknown[]);
    return {
      isFrozen: [window.desk, ...features].every((part) => Object.isFrozen(part)),
      kinds: [...new Set(functions.map((value) => typeof value))],
      isFixed: !Reflect.set(window, 'desk', null) && !Reflect.deleteProperty(window, 'desk'),
      foreign: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    };
  });
  expect(bridge).toEqual({ isFrozen: true, kinds: ['function'], isFixed: true, foreign: [] });
});

test('refuses a call that is no endpoint, and input that does not fit', async ({ page }) => {
  const answers = await page.evaluate(async () => [
    'offices.create' in window.desk,
    await window.desk.offices.open({ folder: 7 } as never),
    await window.desk.members.list({} as never),
  ]);
  expect(answers).toMatchObject([
    false,
    { ok: false, code: 'invalid-input' },
    { ok: false, code: 'no-office' },
  ]);
});

test('refuses every sender but the top frame of its own window', async ({ page, app }) => {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, preload) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload, ...(session && { session }) },
    });
    void other.loadURL('app://desk/index.html');
  }, preload);
  const other = await opened;
  await other.waitForFunction(() => 'desk' in window);
  expect(await page.evaluate(() => window.desk.session.touch({}))).toMatchObject({ ok: true });
  expect(await other.evaluate(() => window.desk.session.touch({}))).toEqual({
    ok: false,
    code: 'wrong-sender',
  });
});

test('runs once: a second start brings the first window forward and ends', async ({
  page,
  app,
  launched,
}) => {
  await expect(page).toHaveTitle('Liaison Desk');
  await app.evaluate(({ app }) => {
    app.on('second-instance', () => Object.assign(globalThis, { wasStartedAgain: true }));
  });
  await expect(launch({ userData: launched.userData })).rejects.toThrow();
  await expect.poll(() => app.evaluate(() => 'wasStartedAgain' in globalThis)).toBe(true);
  expect(await page.evaluate(() => window.desk.session.touch({}))).toMatchObject({ ok: true });
});

test('asks for a folder with the system’s dialog', async ({ page, app }) => {
  const folder = freshFolder();
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, folder);
  const chosen = await page.evaluate(() => window.desk.offices.chooseFolder({ purpose: 'create' }));
  expect(chosen).toEqual({ ok: true, value: { folder, problem: null } });
});

test('locks when the screen is locked, and tells the page', async ({ page, app }) => {
  expect(await createOffice(page, freshFolder())).toMatchObject({ ok: true });
  await listen(page);
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await expect.poll(() => heard(page)).toEqual(['screen-locked']);
  expect(await page.evaluate(() => window.desk.session.current({}))).toEqual({ ok: true, value: null });
});

test('locks when nobody touched the workstation for the idle minutes', async ({ page, app }) => {
  expect(await createOffice(page, freshFolder())).toMatchObject({ ok: true });
  await listen(page);
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 10 * 60;
  });
  await expect.poll(() => heard(page), { timeout: 15_000 }).toEqual(['idle']);
});

test('prints the window and says what the system said', async ({ page, app }) => {
  expect(await createOffice(page, freshFolder())).toMatchObject({ ok: true });
  const print = () => page.evaluate(() => window.desk.printing.print({ what: 'report', subjects: [] }));
  if (host === 'stand-in') {
    expect(await print()).toEqual({ ok: true, value: { outcome: 'sent' } });
    const paper = await app.evaluate(({ BrowserWindow }) => {
      const [page] = BrowserWindow.getAllWindows().map(
        (window) => window.webContents as unknown as StandInPage,
      );
      return page?.lastPrinted.subarray(0, 5).toString();
    });
    expect(paper).toBe('%PDF-');
  }
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.webContents.print = (_options, done) => done?.(false, 'Print job canceled');
  });
  expect(await print()).toEqual({ ok: true, value: { outcome: 'cancelled' } });
});

test('typesets paper in its worker thread', async ({ page }) => {
  expect(await createOffice(page, freshFolder())).toMatchObject({ ok: true });
  const head = await page.evaluate(async () => {
    const sheet = await window.desk.session.recoverySheet({});
    return sheet.ok ? new TextDecoder().decode(sheet.value.pdf.slice(0, 5)) : sheet.code;
  });
  expect(head).toBe('%PDF-');
});

test('carries 20 MB through the bridge and back', async ({ page, app }) => {
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('desk');
    ipcMain.handle('desk', (_event, _name, input: unknown) => ({ ok: true, value: input }));
  });
  const returned = await page.evaluate(async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024).map((_, index) => index % 251);
    const answer = (await window.desk.jobs.get({ bytes } as never)) as unknown as {
      value: { bytes: Uint8Array };
    };
    const back = answer.value.bytes;
    return { length: back.length, isSame: back.every((byte, index) => byte === index % 251) };
  });
  expect(returned).toEqual({ length: 20 * 1024 * 1024, isSame: true });
});

test('makes the page twice as large by keys, and back', async ({ page, app }) => {
  const press = (id: string) =>
    app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id);
  const before = await page.evaluate(() => window.innerWidth);
  for (let step = 0; step < 5; step++) await press('zoom-in');
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(Math.round(before / 2));
  await press('zoom-reset');
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(before);
});

test('locks the office when the page crashed, and shows the window anew', async ({ page, app }) => {
  expect(await createOffice(page, freshFolder())).toMatchObject({ ok: true });
  const shownAnew = page.waitForEvent('load');
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  });
  await shownAnew;
  expect(await page.evaluate(() => window.desk.session.current({}))).toEqual({ ok: true, value: null });
});

test('keeps the bridge when the page is loaded again', async ({ page }) => {
  await page.reload();
  expect(await page.evaluate(() => window.desk.session.touch({}))).toEqual({ ok: true, value: {} });
});

test('closes the office before it ends, and finds it again afterwards', async () => {
  const folder = freshFolder();
  const first = await launch();
  folders.push(first.userData);
  expect(await createOffice(await first.page(), folder)).toMatchObject({ ok: true });
  await first.app.close();
  expect(readdirSync(folder).filter((name) => /-wal$|-shm$/.test(name))).toEqual([]);
  const second = await launch({ userData: first.userData });
  const state = await (
    await second.page()
  ).evaluate((folder) => window.desk.offices.open({ folder }), folder);
  expect(state).toMatchObject({ ok: true, value: { kind: 'locked' } });
  await second.app.close();
});
