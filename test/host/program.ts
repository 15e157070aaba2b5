import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const entry = path.resolve(process.argv[1] ?? '.');

function rootOf(folder: string): string {
  const above = path.dirname(folder);
  return existsSync(path.join(folder, 'package.json')) || above === folder ? folder : rootOf(above);
}

/** The folder with the program's package.json. */
export const programRoot = rootOf(path.dirname(entry));

const manifestAt = (
  file: string,
): { readonly name?: string; readonly productName?: string; readonly version?: string } => {
  const full = path.join(programRoot, file);
  return existsSync(full) ? (JSON.parse(readFileSync(full, 'utf8')) as { name?: string }) : {};
};

const manifest = manifestAt('package.json');

export const programName = manifest.productName ?? manifest.name ?? 'program';
export const programVersion = manifest.version ?? '0.0.0';
export const electronVersion = manifestAt('node_modules/electron/package.json').version ?? '0.0.0';

/** Without a display there is nothing to show a window on. */
export const isHeadless =
  process.env['STANDIN_HEADLESS'] === '1' ||
  (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']);
