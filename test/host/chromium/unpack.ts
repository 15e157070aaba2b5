import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const packageVersion = (): string => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return (
    JSON.parse(readFileSync(path.join(path.dirname(entry), '../package.json'), 'utf8')) as { version: string }
  ).version;
};

/** The version's own folder, one per person: another account's files are never run. */
export const chromiumFolder = (): string =>
  path.join(os.tmpdir(), `liaison-desk-chromium-${packageVersion()}-${process.getuid?.() ?? 'user'}`);

/** Whether the whole browser is there and this person put it there. */
const isReady = (folder: string): boolean =>
  existsSync(path.join(folder, 'chromium')) && [undefined, statSync(folder).uid].includes(process.getuid?.());

function putInPlace(unpacked: string, folder: string): void {
  try {
    renameSync(unpacked, folder);
  } catch (error) {
    // A folder that is already there was put there by a launch beside this one: the same files, whole.
    if (!isReady(folder)) throw error;
    rmSync(unpacked, { recursive: true });
  }
}

/**
 * The folder with the headless Chromium out of the npm package `@sparticuz/chromium`, unpacked at first use (about 3 s).
 * Launches side by side are safe: each unpacks into a folder of its own, and one rename decides.
 */
export async function unpackChromium(): Promise<string> {
  const folder = chromiumFolder();
  if (isReady(folder)) return folder;
  const unpacked = mkdtempSync(`${folder}-new-`);
  const script = fileURLToPath(import.meta.resolve('./unpack-here.ts'));
  await run(process.execPath, [script], { env: { ...process.env, TMPDIR: unpacked } });
  putInPlace(unpacked, folder);
  return folder;
}
