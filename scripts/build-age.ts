import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['{contract,db,main,preload,renderer}/**/*', 'electron.vite.config.ts', 'package-lock.json'];
const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'] as const;

/** Whether the built program is missing, or older than one of its sources or its configuration. */
export function isBuildStale(root: string): boolean {
  const built = BUILT.map((file) => path.join(root, file));
  if (!built.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return globSync(SOURCES, { cwd: root })
    .map((file) => statSync(path.join(root, file)))
    .some((source) => source.isFile() && source.mtimeMs > oldest);
}
