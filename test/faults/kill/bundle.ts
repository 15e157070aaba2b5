import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { checkWith } from '../ground.ts';
import { killThis } from './killed.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const PACKAGES = [
  'kysely',
  'zod',
  'libphonenumber-js',
  '@internationalized/date',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  '@zxcvbn-ts/language-en',
];

let isBundled = false;

/** Bundles the program that is killed hundreds of times, and the thread that looks through databases, once in a process. */
export async function bundleProgram(): Promise<void> {
  if (isBundled) return;
  isBundled = true;
  // Of this process alone: another may be running a bundle of its own.
  const outDir = path.join(root, 'out/faults', String(process.pid));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: PACKAGES },
    build: {
      ssr: true,
      outDir,
      minify: false,
      emptyOutDir: true,
      rollupOptions: {
        input: { program: 'test/faults/kill/program.ts', 'check-worker': 'main/checking/worker.ts' },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  killThis(path.join(outDir, 'program.js'));
  checkWith(path.join(outDir, 'check-worker.js'));
}
