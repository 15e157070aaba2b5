import { rmSync } from 'node:fs';
import path from 'node:path';
import { bundle, bundleFolder, CHECK_WORKER } from '../../support/bundle.ts';
import { checkWith } from '../ground.ts';
import { killThis } from './killed.ts';

let isBundled = false;

/** Bundles the program that is killed hundreds of times, and the thread that looks through databases, once in a process. */
export async function bundleProgram(): Promise<void> {
  if (isBundled) return;
  isBundled = true;
  const folder = bundleFolder('faults');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await bundle({ program: 'test/faults/kill/program.ts', 'check-worker': CHECK_WORKER }, folder);
  killThis(path.join(folder, 'program.js'));
  checkWith(path.join(folder, 'check-worker.js'));
}
