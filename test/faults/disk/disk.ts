import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { discard, newFolder } from '../ground.ts';
import { type FaultPart, type FaultRow, tallyOf, trials, type Turn } from '../row.ts';

const FULL = 160;
const SIZE = '6m';

/**
 * Runs the program that fills its disk in a namespace of its own, where mounting a small disk in memory needs no rights. A
 * machine that has no such namespaces says so instead of a figure.
 */
function diskRows(turn: Turn, broken: 'none' | 'swallows' = 'none'): FaultRow[] {
  if (!hasNamespaces()) {
    const tally = tallyOf('Disk full, read-only: not tried, this machine gives no mount namespace', false);
    tally.held('not tried');
    return [tally.row()];
  }
  const disk = newFolder();
  const told = JSON.stringify({ disk, count: trials(FULL, turn), seed: turn.seed, broken });
  const program = path.join(import.meta.dirname, 'program.ts');
  const script = `mount -t tmpfs -o size=${SIZE} none "$0" && exec "$1" "$2" "$3"`;
  const { stdout, status } = spawnSync(
    'unshare',
    ['--map-root-user', '--mount', 'sh', '-c', script, disk, process.execPath, program, told],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 16 * 1024 * 1024 },
  );
  discard(disk);
  if (status !== 0) throw new Error(`the program on the small disk ended with ${String(status)}`);
  return JSON.parse(stdout) as FaultRow[];
}

function hasNamespaces(): boolean {
  try {
    execFileSync('unshare', ['--map-root-user', '--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A disk that runs full, or becomes read-only. */
export const disk: FaultPart = {
  rows: (turn) => Promise.resolve(diskRows(turn)),
  broken: hasNamespaces()
    ? { 'acknowledges what did not fit': (turn) => Promise.resolve(diskRows(turn, 'swallows')) }
    : {},
};
