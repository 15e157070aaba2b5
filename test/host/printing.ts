import type { Channel } from './connection.ts';
import { isHeadless } from './program.ts';

export type PrintDone = (isSent: boolean, reason: string) => void;

async function toMemory(channel: Channel, printBackground: boolean): Promise<Buffer> {
  const { data } = await channel.send('Page.printToPDF', { printBackground, preferCSSPageSize: true });
  return Buffer.from(data, 'base64');
}

async function toDialog(channel: Channel): Promise<null> {
  await channel.send('Runtime.evaluate', { expression: 'window.print()', userGesture: true });
  return null;
}

/** Chromium's own print dialog where a person sits at the screen; else the paper as a PDF, kept in memory. */
export async function printIn(
  channel: Channel,
  withBackground: boolean,
  done: PrintDone,
): Promise<Buffer | null> {
  try {
    const paper = await (isHeadless ? toMemory(channel, withBackground) : toDialog(channel));
    done(true, '');
    return paper;
  } catch (error) {
    done(false, String(error));
    return null;
  }
}
