import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { newFolder, putInto, type Template } from '../ground.ts';
import { Line, type Orders } from './orders.ts';

/** The program to kill: from source, or bundled (bundle.ts), which starts in a third of the time. */
let program = path.join(import.meta.dirname, 'program.ts');
export const killThis = (file: string): void => void (program = file);

/** The kill comes so many ms after so many lines on the pipe. */
export interface When {
  readonly lines: number;
  readonly ms: number;
}

let programFolder: string | undefined;

/**
 * Runs a program that works on an office until it is killed, so many ms after it told so many lines, or ends itself. Gives
 * what it told: the pipe keeps what a killed process had written.
 */
export async function killed(
  folder: string,
  { dataKey, accountId }: Template,
  orders: Pick<Orders, 'task' | 'seed'> & Partial<Pick<Orders, 'endAt' | 'broken'>>,
  when: When,
): Promise<readonly Line[]> {
  programFolder ??= newFolder();
  // A try at a password that was cut off counts as one that failed, and the next would wait.
  putInto(programFolder, new Map());
  const told: Orders = {
    folder,
    programFolder,
    dataKey: dataKey.toString('hex'),
    accountId,
    endAt: null,
    broken: 'none',
    ...orders,
  };
  const child = spawn(process.execPath, [program, JSON.stringify(told)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'close');
  let text = '';
  child.stdout.setEncoding('utf8');
  const reached = new Promise<void>((resolve) => {
    child.stdout.on('data', (part: string) => {
      text += part;
      if (text.split('\n').length > when.lines) resolve();
    });
  });
  await Promise.race([reached, exit]);
  if (text === '') throw new Error('the program ended before it was ready');
  if (told.endAt === null) {
    await Promise.race([setTimeout(when.ms), exit]);
    child.kill('SIGKILL');
  }
  const [, signal] = (await exit) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`the program ended by itself after ${text}`);
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => Line.parse(JSON.parse(line)));
}
