import path from 'node:path';
import { BrowserWindow, type Session } from 'electron';
import { hardenContents, pagePreferences } from './policy.ts';

/** Neutral, so that a task bar or a passer-by learns nothing. */
const TITLE = 'Liaison Desk';

/** The one window, not yet shown and not yet loaded. `folder` is the one with the built program. */
export function createWindow(folder: string, session: Session, isPackaged: boolean): BrowserWindow {
  const window = new BrowserWindow({
    title: TITLE,
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: '#f5f4ef',
    webPreferences: pagePreferences({ preload: path.join(folder, 'preload/index.cjs'), session, isPackaged }),
  });
  hardenContents(window.webContents);
  window.setMenuBarVisibility(false);
  // Hides the window from screen capture on Windows; not from remote desktops, and not on Linux.
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  // Whoever was called to it has come.
  window.on('focus', () => window.flashFrame(false));
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/** Brings the window to the person who started the program a second time. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
