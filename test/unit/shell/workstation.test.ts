import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronWorkstation } from '../../../main/shell/workstation.ts';
import { clipboard } from '../../host/clipboard.ts';

describe('the workstation', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-workstation-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A person who answers every dialog with this path, or cancels. */
  function withPerson(answer: string | null) {
    const asked: (OpenDialogOptions | SaveDialogOptions)[] = [];
    const dialog = {
      showOpenDialog: async (_window: BrowserWindow, options: OpenDialogOptions) => {
        asked.push(options);
        return { canceled: answer === null, filePaths: answer === null ? [] : [answer] };
      },
      showSaveDialog: async (_window: BrowserWindow, options: SaveDialogOptions) => {
        asked.push(options);
        return { canceled: answer === null, filePath: answer ?? '' };
      },
    } as unknown as Dialog;
    const window = { webContents: {} } as BrowserWindow;
    return { asked, workstation: electronWorkstation({ window, dialog, clipboard, programFolder: folder }) };
  }

  it('gives the chosen folder, or null when the person cancelled', async () => {
    expect(await withPerson(folder).workstation.chooseFolder('create')).toBe(folder);
    expect(await withPerson(null).workstation.chooseFolder('open')).toBeNull();
  });

  it('saves under the chosen name and proposes a plain one, never a path', async () => {
    const file = path.join(folder, 'chosen.csv');
    const { asked, workstation } = withPerson(file);
    const bytes = Buffer.from('a,b');
    expect(await workstation.saveFile({ suggestedName: '..\\..\\etc/report.csv', bytes })).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('a,b');
    expect(asked[0]).toMatchObject({
      defaultPath: 'report.csv',
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    });
  });

  it('flashes the window when somebody is needed, and for nothing else', () => {
    const sent: unknown[] = [];
    let flashes = 0;
    const window = {
      webContents: { isDestroyed: () => false, send: (_channel: string, news: unknown) => sent.push(news) },
      flashFrame: () => void (flashes += 1),
    } as unknown as BrowserWindow;
    const parts = { window, dialog: {} as Dialog, clipboard, programFolder: folder };
    const workstation = electronWorkstation(parts);
    workstation.tell({ kind: 'locked', reason: 'idle' });
    expect(flashes).toBe(0);
    workstation.tell({ kind: 'needed' });
    expect([flashes, sent.at(-1)]).toEqual([1, { kind: 'needed' }]);
  });

  it('writes nothing when the person cancelled', async () => {
    const { workstation } = withPerson(null);
    expect(await workstation.saveFile({ suggestedName: 'report.csv', bytes: new Uint8Array(1) })).toBe(false);
  });

  it('leaves no trace in the system’s list of recent files (R10)', async () => {
    const { asked, workstation } = withPerson(null);
    await workstation.chooseFolder('open');
    await workstation.saveFile({ suggestedName: 'report', bytes: new Uint8Array(1) });
    for (const options of asked) expect(options.properties).toContain('dontAddToRecent');
  });
});
