import type { MenuItemConstructorOptions, WebContents } from 'electron';
import { larger, smaller } from './zoom.ts';

const zoomItem = (
  page: WebContents,
  id: string,
  accelerator: string,
  next: (factor: number) => number,
): MenuItemConstructorOptions => ({
  id,
  label: id,
  accelerator,
  click: () => page.setZoomFactor(next(page.getZoomFactor())),
});

/**
 * The menu is never shown: it carries the keys that the system expects (copy, paste, text size). No reload, no
 * developer tools, no way to another window.
 */
export const keyboardMenu = (page: WebContents): MenuItemConstructorOptions[] => [
  {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  },
  {
    label: 'View',
    submenu: [
      zoomItem(page, 'zoom-in', 'CommandOrControl+Plus', larger),
      zoomItem(page, 'zoom-in-unshifted', 'CommandOrControl+=', larger),
      zoomItem(page, 'zoom-out', 'CommandOrControl+-', smaller),
      zoomItem(page, 'zoom-reset', 'CommandOrControl+0', () => 1),
    ],
  },
  { label: 'Program', submenu: [{ role: 'quit' }] },
];
