import type { App } from 'electron';
import type { ShellDesk } from './desk-port.ts';

/** How long closing the office may take before the program ends all the same; the database survives that (R12). */
const PATIENCE_MS = 15_000;

const afterPatience = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Lets the desk finish and close its office before the program ends. */
export function closeBeforeQuit(app: App, desk: ShellDesk, patienceMs = PATIENCE_MS): void {
  let isClosed = false;
  const leave = async (): Promise<void> => {
    await Promise.race([desk.close().catch(() => {}), afterPatience(patienceMs)]);
    isClosed = true;
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void leave();
  });
  app.on('window-all-closed', () => app.quit());
}
