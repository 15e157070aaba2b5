import path from 'node:path';
import type { BrowserWindow, Clipboard, Dialog, FileFilter } from 'electron';
import type { FolderPurpose, Workstation } from '../ports.ts';
import { copiedOnto } from './clipboard.ts';
import { tellPage } from './ipc.ts';
import { printPage } from './print.ts';
import { saveWhole } from './save.ts';

const FOLDER_TITLES: Readonly<Record<FolderPurpose, string>> = {
  create: 'Folder for the new office',
  open: 'Folder of the office',
  backups: 'Folder or drive for backups',
  backup: 'Folder of the backup, or of several',
  salvage: 'Folder for what can be saved',
};

/** A name without a path, whatever was suggested. */
const plainName = (suggested: string): string => path.basename(suggested.replaceAll('\\', '/')) || 'document';

const filtersFor = (name: string): FileFilter[] => {
  const extension = path.extname(name).slice(1);
  return extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [];
};

/** The workstation as the office sees it, answered by Electron's dialogs and the window. */
export function electronWorkstation(parts: {
  readonly window: BrowserWindow;
  readonly dialog: Dialog;
  readonly clipboard: Pick<Clipboard, 'readText' | 'clear'>;
  readonly programFolder: string;
}): Workstation {
  // Kept now: a window that was closed no longer gives its page, but the page can still say that it has gone.
  const page = parts.window.webContents;
  return {
    programFolder: parts.programFolder,
    chooseFolder: async (purpose) => {
      const { canceled, filePaths } = await parts.dialog.showOpenDialog(parts.window, {
        title: FOLDER_TITLES[purpose],
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    saveFile: async ({ suggestedName, bytes }) => {
      const name = plainName(suggestedName);
      const { canceled, filePath } = await parts.dialog.showSaveDialog(parts.window, {
        defaultPath: name,
        filters: filtersFor(name),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      if (canceled || !filePath) return false;
      await saveWhole(filePath, bytes);
      return true;
    },
    printWindow: () => printPage(page),
    copied: copiedOnto(parts.clipboard),
    tell: (event) => {
      tellPage(page, event);
      // Until somebody comes to the window.
      if (event.kind === 'needed' && !page.isDestroyed()) parts.window.flashFrame(true);
    },
  };
}
