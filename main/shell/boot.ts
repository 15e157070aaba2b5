import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app, clipboard, dialog, ipcMain, Menu, powerMonitor, protocol, session } from 'electron';
import { APP_SCHEME, START_PAGE } from './address.ts';
import type { DeskFactory, ShellDesk } from './desk-port.ts';
import { answerCalls } from './ipc.ts';
import { closeBeforeQuit } from './leave.ts';
import { keyboardMenu } from './menu.ts';
import { hardenBeforeReady, hardenResolver, hardenSession } from './policy.ts';
import { watchPresence } from './power.ts';
import { pageManifest, servePage } from './protocol.ts';
import { refusedSwitches, refusedVariables } from './switches.ts';
import { bringForward, createWindow } from './window.ts';
import { electronWorkstation } from './workstation.ts';

/** Details only where a developer reads them: an installed program writes no log (R10). */
function showDeveloper(fault: unknown): void {
  if (!app.isPackaged) process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
}

/** Says it in one sentence and ends. */
function endWithFault(fault: unknown): void {
  showDeveloper(fault);
  dialog.showErrorBox(
    'Liaison Desk',
    'The program met a fault and must close. Everything it had saved is safe.',
  );
  app.exit(1);
}

/** What an installed program was started with and does not start with. */
const refusedAtStart = (): readonly string[] =>
  app.isPackaged ? [...refusedSwitches(process.argv.slice(1)), ...refusedVariables(process.env)] : [];

/** Ends before anything of the office is touched, and names what to leave out: the person at the desk cannot know. */
function endRefused(words: readonly string[]): void {
  dialog.showErrorBox(
    'Liaison Desk',
    `The program was started with ${words.join(', ')}, which would let another program look in or write down what it does, so it did not start. Nothing was opened. Start it without, or ask your IT staff.`,
  );
  app.exit(1);
}

/** Tests keep their settings apart; an installed program takes no such hint. */
function useGivenFolder(): void {
  const folder = process.env['LIAISON_DESK_USER_DATA'];
  if (folder && !app.isPackaged) app.setPath('userData', folder);
}

/** A session whose name has no `persist:` lives in memory only: no cache, no storage on disk (R10). */
async function quietSession(pageFolder: string): Promise<Electron.Session> {
  const own = session.fromPartition('desk');
  await Promise.all([hardenSession(own), hardenSession(session.defaultSession)]);
  own.protocol.handle(APP_SCHEME, servePage(pageManifest(pageFolder)));
  return own;
}

/** A page that crashed may have been shown to anybody: the office is locked before it is shown again. */
function recoverFromCrash(window: Electron.BrowserWindow, desk: ShellDesk): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    void desk.lock('request').then(() => window.loadURL(START_PAGE));
  });
}

async function open(makeDesk: DeskFactory, folder: string): Promise<void> {
  hardenResolver(app);
  const window = createWindow(folder, await quietSession(path.join(folder, 'renderer')), app.isPackaged);
  const workstation = electronWorkstation({
    window,
    dialog,
    clipboard,
    programFolder: app.getPath('userData'),
  });
  const desk = makeDesk({ workstation, clock: { now: () => Date.now() }, ids: { next: randomUUID } });
  answerCalls(ipcMain, window.webContents, desk);
  Menu.setApplicationMenu(Menu.buildFromTemplate(keyboardMenu(window.webContents)));
  watchPresence(powerMonitor, desk);
  closeBeforeQuit(app, desk);
  recoverFromCrash(window, desk);
  app.on('second-instance', () => bringForward(window));
  await window.loadURL(START_PAGE);
}

/** Starts the program around the office that `makeDesk` gives. `folder` holds the built `preload` and `renderer`. */
export function boot(makeDesk: DeskFactory, folder: string): void {
  process.on('uncaughtException', endWithFault);
  process.on('unhandledRejection', showDeveloper);
  const refused = refusedAtStart();
  if (refused.length > 0) {
    endRefused(refused);
    return;
  }
  useGivenFolder();
  hardenBeforeReady(app, protocol);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app
    .whenReady()
    .then(() => open(makeDesk, folder))
    .catch(endWithFault);
}
