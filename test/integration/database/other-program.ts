import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { OfficeFolder } from './office-folder.ts';

/** Starts another program that has the office open with an unfinished change; resolves when it does. `kill` ends it as a power cut would. */
export async function otherProgram({
  file,
  key,
  salt,
}: OfficeFolder): Promise<{ readonly kill: () => Promise<void> }> {
  const options = ['--file', file, '--key', key.toString('hex'), '--salt', salt.toString('hex')];
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'holder.ts'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  await Promise.race([
    once(child.stdout, 'data'),
    exited.then(() => Promise.reject(new Error('the other program ended early'))),
  ]);
  return {
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
