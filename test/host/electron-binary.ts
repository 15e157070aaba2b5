import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const textOf = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);

/**
 * The Electron binary that the npm package has fetched, or null. The package itself is never loaded: since version 42 loading it
 * starts a download. A binary of another version than the package is no binary.
 */
export function electronBinary(root: string): string | null {
  const folder = path.join(root, 'node_modules/electron');
  const name = textOf(path.join(folder, 'path.txt'));
  if (!name || !existsSync(path.join(folder, 'package.json'))) return null;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist');
  const isRightVersion = distributionVersion(dist) === electronVersion(root);
  return isRightVersion && existsSync(path.join(dist, name)) ? path.join(dist, name) : null;
}

/** The version of the npm package, which the program is made and tested for. */
export function electronVersion(root: string): string {
  const manifest = readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

/** Which Electron a folder holds; null when it holds none. */
export const distributionVersion = (folder: string): string | null =>
  textOf(path.join(folder, 'version'))?.replace(/^v/, '') ?? null;
