import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const PACKAGES = [
  'kysely',
  'zod',
  'libphonenumber-js',
  '@internationalized/date',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  '@zxcvbn-ts/language-en',
];

/** Where the thread's code stands that looks through databases. */
export const CHECK_WORKER = 'main/checking/worker.ts';

/** A folder inside the project for bundles of this process alone: another may be making some of its own. */
export const bundleFolder = (name: string): string => path.join(root, 'out', name, String(process.pid));

/** Bundles programs and threads that are started hundreds of times; each becomes `NAME.js` in `outDir`. */
export async function bundle(input: Readonly<Record<string, string>>, outDir: string): Promise<void> {
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
      rollupOptions: { input, output: { entryFileNames: '[name].js' } },
    },
  });
}
