// npm run package: an installer on Windows, a program folder on Linux. Offline with -- --electron-dist FOLDER.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { electronBinary } from '../test/host/electron-binary.ts';
import { ROOT, run } from './run.ts';

const NEEDED = `Packaging needs Electron's distribution for this platform, and it is not here. Either
  with a way to github.com:  npx install-electron
  or give the unpacked folder of electron-v<version>-<platform>-<arch>.zip:
                             npm run package -- --electron-dist FOLDER     (or ELECTRON_DIST=FOLDER)
On Windows, electron-builder also fetches the installer's tools (NSIS) from github.com at first use.`;

const { values } = parseArgs({ options: { 'electron-dist': { type: 'string' } } });

/** The folder with Electron's binary: as given, or as the npm package has fetched it. */
function electronFolder(): string | null {
  const given = values['electron-dist'] ?? process.env['ELECTRON_DIST'];
  if (given !== undefined) return existsSync(given) ? path.resolve(given) : null;
  return electronBinary(ROOT) ? path.join(ROOT, 'node_modules/electron/dist') : null;
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
