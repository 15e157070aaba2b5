import { existsSync } from 'node:fs';
import path from 'node:path';
import { unpackChromium } from '../host/chromium/unpack.ts';
import { host } from './fixture.ts';

const built = path.resolve(import.meta.dirname, '../../out/main/index.js');

/** Before the first spec: the program must be built, and the stand-in's browser unpacked, so that no launch waits for it. */
export default async function prepare(): Promise<void> {
  if (!existsSync(built)) throw new Error('The program is not built: npm run build');
  if (host === 'stand-in') await unpackChromium();
}
