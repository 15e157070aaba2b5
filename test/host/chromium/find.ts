import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { unpackChromium } from './unpack.ts';

/** A Chromium to run, and what its environment needs beyond ours. */
export interface FoundChromium {
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

const INSTALLED = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
] as const;

/** The installed Chromium that can show a window, or null. The Debian wrapper script adds flags, so the binary comes first. */
export const findInstalledChromium = (exists: (file: string) => boolean = existsSync): string | null =>
  INSTALLED.find((file) => exists(file)) ?? null;

/** The system's loader ends a program whose libraries are missing with 127. */
const lacksLibraries = (file: string): boolean =>
  spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 127;

/** What a bare machine (a container without desktop libraries or fonts) lacks, out of the same package. */
export function environmentFor(
  folder: string,
  lacks: { readonly libraries: boolean; readonly fonts: boolean },
): Record<string, string> {
  const libraries = [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH'] ?? '']
    .filter(Boolean)
    .join(':');
  return {
    ...(lacks.libraries && { LD_LIBRARY_PATH: libraries }),
    ...(lacks.fonts && { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
  };
}

/** The headless Chromium of the npm package, ready to run on this machine. */
export async function headlessChromium(): Promise<FoundChromium> {
  const folder = await unpackChromium();
  const file = path.join(folder, 'chromium');
  return {
    file,
    env: environmentFor(folder, {
      libraries: lacksLibraries(file),
      fonts: !existsSync('/etc/fonts/fonts.conf'),
    }),
  };
}
