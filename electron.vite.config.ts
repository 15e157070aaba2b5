import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { endpointNames } from './contract/index.ts';

const mainEntries = {
  index: 'main/index.ts',
  'check-worker': 'main/checking/worker.ts',
  'packet-worker': 'main/packet/worker.ts',
};

const BUNDLED = [
  '@internationalized/date',
  'ics',
  'kysely',
  'libphonenumber-js',
  'zod',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  '@zxcvbn-ts/language-en',
];

/**
 * electron-vite puts a CommonJS `require` at the head of every bundle in which it sees the word followed by a bracket; ours has
 * functions of that name (`accounts.require(…)`) and no CommonJS.
 */
const withoutCommonJsShim: Plugin = {
  name: 'without-commonjs-shim',
  configResolved: ({ plugins }) => {
    const shim = plugins.find(({ name }) => name === 'vite:esm-shim');
    if (shim) delete shim.renderChunk;
  },
};

export default defineConfig({
  main: {
    plugins: [withoutCommonJsShim],
    build: {
      outDir: 'out/main',
      minify: false,
      // Hundreds of small files each: bundled, the program is ready in half the time. Native parts stay packages.
      externalizeDeps: { exclude: BUNDLED },
      rolldownOptions: { input: mainEntries, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  },
  preload: {
    // The sandboxed preload can load nothing but Electron: the names come in as text, zod stays outside.
    define: { ENDPOINT_NAMES: JSON.stringify(endpointNames) },
    build: {
      outDir: 'out/preload',
      minify: false,
      rolldownOptions: { input: 'preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      // The first screen stands after 260 ms instead of 560 (measured on 2 cores).
      minify: true,
      rolldownOptions: { input: 'renderer/index.html' },
      modulePreload: { polyfill: false },
      // The content policy knows no data: addresses, so no picture or font may become one.
      assetsInlineLimit: 0,
    },
  },
});
