import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { ErrorCode, Refusal } from '../../contract/errors.ts';
import type { DeskEvent } from '../../contract/events.ts';
import { isStartPage } from './address.ts';
import type { ShellDesk } from './desk-port.ts';

/** The one channel between the page's bridge and the program. The preload has the same word. */
const CHANNEL = 'desk';

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Checklist 17: only the top frame of our own window, showing our own page. The frame is null when it has gone meanwhile. */
export const isOwnSender = ({ sender, senderFrame }: Sender, page: WebContents): boolean =>
  sender === page && senderFrame !== null && senderFrame.parent === null && isStartPage(senderFrame.url);

/**
 * Answers the bridge's calls. The sender is checked at once, before anything is awaited: afterwards the frame may
 * show something else.
 */
export function answerCalls(ipcMain: IpcMain, page: WebContents, desk: ShellDesk): void {
  const refuse = async (code: ErrorCode): Promise<Refusal> => {
    await desk.refused(code);
    return { ok: false, code };
  };
  ipcMain.handle(CHANNEL, (event, name: unknown, input: unknown) => {
    if (!isOwnSender(event, page)) return refuse('wrong-sender');
    return typeof name === 'string' ? desk.call(name, input) : refuse('unknown-endpoint');
  });
}

/** Tells the page something without being asked; nobody hears it when the page has gone. */
export function tellPage(page: WebContents, event: DeskEvent): void {
  if (!page.isDestroyed()) page.send(CHANNEL, event);
}
