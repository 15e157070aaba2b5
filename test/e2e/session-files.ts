import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface SessionFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file of the program's own folder, and of the profiles that the stand-in's Chromium has beside it, as they are now. */
export function filesOfSession(userData: string): readonly SessionFile[] {
  const profiles = readdirSync(os.tmpdir())
    .filter((name) => name.startsWith('liaison-desk-profile-'))
    .map((name) => path.join(os.tmpdir(), name));
  return [userData, ...profiles].flatMap(filesIn);
}

/** Chromium takes files of its own away at any time, and a profile with all that is in it when it ends. */
function unlessGone<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch {
    return [];
  }
}

const filesIn = (folder: string): SessionFile[] =>
  unlessGone(() => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .flatMap((name) => unlessGone(() => [{ name, bytes: readFileSync(name) }]));
