import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundle, bundleFolder, CHECK_WORKER } from './bundle.ts';
import { type FirstOffice, makeFirstOffice } from './first-office.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The bundled thread that looks through databases. */
    checkWorker: string;
    firstOffice: FirstOffice;
  }
}

/**
 * Before the first test: bundles the thread that looks through databases, and creates the office that most tests begin with. From its
 * source, each of these short-lived threads would load Node's WebAssembly that strips types, and Node 24 dies at times where such
 * threads come and go (nodejs/node#64500).
 */
export default async function setUp({ provide }: TestProject): Promise<() => void> {
  const folder = bundleFolder('test');
  await bundle({ 'check-worker': CHECK_WORKER }, folder);
  provide('checkWorker', path.join(folder, 'check-worker.js'));
  provide('firstOffice', await makeFirstOffice(path.join(folder, 'first-office')));
  return () => rmSync(folder, { recursive: true, force: true });
}
