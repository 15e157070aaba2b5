import path from 'node:path';
import { app } from './app.ts';
import { isHeadless } from './program.ts';
import type { BrowserWindow } from './window.ts';

interface DialogOptions {
  readonly title?: string;
  readonly message?: string;
  readonly defaultPath?: string;
  readonly buttons?: readonly string[];
  readonly cancelId?: number;
}

/** A person answers in the page; without one every dialog is cancelled. Tests replace these functions. */
async function ask(
  window: BrowserWindow,
  kind: 'prompt' | 'confirm',
  question: string,
  proposal = '',
): Promise<string> {
  if (isHeadless) return '';
  const answer = await window.webContents.evaluate(
    `${kind}(${JSON.stringify(question)}, ${JSON.stringify(proposal)})`,
  );
  return typeof answer === 'string' ? answer : answer === true ? 'yes' : '';
}

const proposedPath = (proposal = ''): string =>
  path.isAbsolute(proposal) ? proposal : path.join(app.getPath('documents'), proposal);

export const dialog = {
  async showOpenDialog(window: BrowserWindow, options: DialogOptions): Promise<object> {
    const chosen = await ask(window, 'prompt', options.title ?? 'Folder', proposedPath(options.defaultPath));
    return { canceled: !chosen, filePaths: chosen ? [chosen] : [] };
  },
  async showSaveDialog(window: BrowserWindow, options: DialogOptions): Promise<object> {
    const chosen = await ask(window, 'prompt', options.title ?? 'Save as', proposedPath(options.defaultPath));
    return { canceled: !chosen, filePath: chosen };
  },
  async showMessageBox(window: BrowserWindow, options: DialogOptions): Promise<object> {
    const isAccepted = await ask(window, 'confirm', options.message ?? '');
    return { response: isAccepted ? 0 : (options.cancelId ?? 1), checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`);
  },
};
