import { rmSync } from 'node:fs';
import path from 'node:path';

/**
 * electron-builder calls this once Electron's own files lie where the program is put together. With a given Electron it leaves the
 * example program in, which runs any script that it is handed.
 */
export function afterExtract({ appOutDir }: { readonly appOutDir: string }): void {
  rmSync(path.join(appOutDir, 'resources/default_app.asar'), { force: true });
}
