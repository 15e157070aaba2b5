import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { DeskEvent } from '../contract/events.ts';
import { buildBridge } from './bridge.ts';

/** The contract's endpoint names, put here when the program is built: the preload carries no schema. */
declare const ENDPOINT_NAMES: readonly string[];

/** The one channel; main/shell/ipc.ts has the same word. */
const CHANNEL = 'desk';

function subscribe(listener: (event: DeskEvent) => void): () => void {
  // Only the news crosses, never Electron's event object: that would hand the page the sender.
  const onNews = (_event: IpcRendererEvent, news: DeskEvent): void => listener(news);
  ipcRenderer.on(CHANNEL, onNews);
  return () => void ipcRenderer.removeListener(CHANNEL, onNews);
}

contextBridge.exposeInMainWorld(
  'desk',
  buildBridge(ENDPOINT_NAMES, (name, input) => ipcRenderer.invoke(CHANNEL, name, input), subscribe),
);
