import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const textOf = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);

/**
 * The Electron binary that the npm package has fetched, or null. The package itself is never loaded: since version 42 loading it
 * starts a download. A binary of another version than the package is no binary.
 */
export function electronBinary(root: string): string | null {
  const folder = path.join(root, 'node_modules/electron');
  const [name, manifest] = [textOf(path.join(folder, 'path.txt')), textOf(path.join(folder, 'package.json'))];
  if (!name || !manifest) return null;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  const isRightVersion = textOf(path.join(dist, 'version'))?.replace(/^v/, '') === version;
  return isRightVersion && existsSync(path.join(dist, name)) ? path.join(dist, name) : null;
}
