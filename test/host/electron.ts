/**
 * Stands in for the module `electron` in the main process: plain Node, and Chromium over its DevTools pipe. It has
 * only what this program uses; any other name fails when the program starts. What it cannot prove is listed in README.md.
 */
import { app } from './app.ts';
import { browserStarted } from './window.ts';

export { app } from './app.ts';
export { clipboard } from './clipboard.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc.ts';
export { Menu } from './menu.ts';
export { powerMonitor } from './power-monitor.ts';
export { protocol, session } from './session.ts';
export { BrowserWindow, webContents } from './window.ts';

// The program's entry file has run its synchronous part by then, as with Electron.
setImmediate(() => {
  if (app.isEnding) return;
  app.becomeReady();
  browserStarted().catch((error: unknown) => {
    process.stderr.write(`stand-in: Chromium did not start: ${String(error)}\n`);
    process.exit(1);
  });
});

process.on('SIGINT', () => app.quit());
process.on('SIGTERM', () => app.quit());
