// npm start: the program in a window, or the nearest thing that this machine can show.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findInstalledChromium } from '../test/host/chromium/find.ts';
import { electronBinary } from '../test/host/electron-binary.ts';
import { isBuildStale } from './build-age.ts';
import { chooseHost, type HostChoice, type Surroundings } from './choose-host.ts';
import { ROOT, run } from './run.ts';

/** How long fetching Electron's binary (about 110 MB) may take, in milliseconds. */
const FETCH_PATIENCE_MS = 5 * 60_000;

const NOTICE = `
  ==========================================================================
   EVALUATION HOST: this is no place for real data.

   Electron is not here and could not be fetched. The same program runs in
   an installed Chromium instead: its dialogs and its menu are stand-ins,
   and Electron's own protections are missing.
  ==========================================================================
`;

const NO_HOST = `Liaison Desk cannot be shown here: neither Electron nor a Chromium was found.
  With a way to github.com:  npx install-electron               and again  npm start
  On Debian or Ubuntu:       sudo apt-get install chromium      and again  npm start
  Without any window:        npm run tour`;

const surroundings = (mayFetch: boolean): Surroundings => ({
  electron: electronBinary(ROOT),
  chromium: process.env['STANDIN_CHROMIUM'] ?? findInstalledChromium(),
  hasDisplay:
    process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']),
  hasTour: existsSync(path.join(ROOT, 'scripts/tour.ts')),
  mayFetch,
});

function fetchElectron(): void {
  console.log('Electron is not here yet. Fetching it once …');
  const script = path.join(ROOT, 'node_modules/electron/install.js');
  const fetched = spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: FETCH_PATIENCE_MS });
  if (fetched.status !== 0)
    console.log(`It cannot be had here (${fetched.stderr.split('\n')[0] ?? 'no answer'}).`);
}

function choose(): HostChoice {
  const first = chooseHost(surroundings(true));
  if (first.kind !== 'fetch-electron') return first;
  fetchElectron();
  return chooseHost(surroundings(false));
}

/** Chromium's sandbox does not start for root. */
const asRoot = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

async function show(choice: HostChoice): Promise<number> {
  switch (choice.kind) {
    case 'electron':
      return await run(choice.file, [...asRoot(), ROOT]);
    case 'chromium':
      console.log(NOTICE);
      return await run(process.execPath, [path.join(ROOT, 'test/host/electron-stand-in.ts'), ROOT], {
        STANDIN_CHROMIUM: choice.file,
      });
    case 'tour':
      console.log(
        'No display to open a window on. Making the tour instead: every screen as a picture, with sample data.',
      );
      return await run(process.execPath, [path.join(ROOT, 'scripts/tour.ts')]);
    case 'fetch-electron':
    case 'nothing':
      console.error(NO_HOST);
  }
  return 1;
}

async function buildIfStale(): Promise<number> {
  if (!isBuildStale(ROOT)) return 0;
  console.log('Building the program …');
  return await run('electron-vite', ['build', '--logLevel', 'warn']);
}

const choice = choose();
const built = choice.kind === 'nothing' ? 0 : await buildIfStale();
process.exitCode = built === 0 ? await show(choice) : built;
