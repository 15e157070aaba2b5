// Runs a command where there is no network: in a namespace of its own with the loopback alone, where the system allows that.
import { spawnSync } from 'node:child_process';
import { ROOT, run } from './run.ts';

/** Brings the loopback up, then becomes the command that follows. */
const LOOPBACK_ONLY = ['-rn', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

/** Whether a process can be put into a network of its own here: Linux, with user namespaces, `unshare` and `ip`. */
export function canBeSilenced(): boolean {
  if (process.platform !== 'linux') return false;
  const tried = spawnSync('unshare', [...LOOPBACK_ONLY, 'true'], { cwd: ROOT, stdio: 'ignore' });
  return tried.status === 0;
}

/** Runs one of the project's commands without any network where that can be had, and says plainly which it was. */
export function runSilenced(command: string, args: readonly string[]): Promise<number> {
  if (!canBeSilenced()) {
    console.log(
      '\nThe window’s tests run with this machine’s network: a network of their own (unshare) cannot be had here.',
    );
    return run(command, args);
  }
  console.log('\nThe window’s tests run in a network of their own that has the loopback alone.');
  return run('unshare', [...LOOPBACK_ONLY, command, ...args]);
}
