// npm run package: an installer on Windows, a program folder on Linux. Offline with -- --electron-dist FOLDER.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { distributionVersion, electronBinary, electronVersion } from '../test/host/electron-binary.ts';
import { ROOT, run } from './run.ts';

const VERSION = electronVersion(ROOT);
const NEEDED = `Packaging needs Electron ${VERSION} for this platform, and it is not here. Either
  with a way to github.com:  npx install-electron
  or give the unpacked folder of electron-v${VERSION}-${process.platform}-${process.arch}.zip:
                             npm run package -- --electron-dist FOLDER     (or ELECTRON_DIST=FOLDER)
On Windows, electron-builder also fetches the installer's tools (NSIS) from github.com at first use.`;

const { values } = parseArgs({ options: { 'electron-dist': { type: 'string' } } });

/** The folder with Electron's binary: as given, or as the npm package has fetched it. */
function electronFolder(): string | null {
  const given = values['electron-dist'] ?? process.env['ELECTRON_DIST'];
  if (given !== undefined) return distribution(given);
  return electronBinary(ROOT) ? path.join(ROOT, 'node_modules/electron/dist') : null;
}

/** A folder with Electron of the version that the lock file names; of another one nothing was tested. */
function distribution(given: string): string | null {
  const found = distributionVersion(given);
  if (found === VERSION) return path.resolve(given);
  console.error(
    found === null
      ? `${given} is no distribution of Electron: it has no file “version”.\n`
      : `${given} holds Electron ${found}, and this program is made for ${VERSION}.\n`,
  );
  return null;
}

async function pack(folder: string): Promise<number> {
  const built = await run('electron-vite', ['build', '--logLevel', 'warn']);
  if (built !== 0) return built;
  const target = process.platform === 'win32' ? ['--win', 'nsis'] : ['--linux', 'dir'];
  return await run('electron-builder', [...target, '--publish', 'never', `-c.electronDist=${folder}`]);
}

const folder = electronFolder();
if (folder === null) console.error(NEEDED);
process.exitCode = folder === null ? 1 : await pack(folder);
