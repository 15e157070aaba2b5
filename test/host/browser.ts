import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app } from './app.ts';
import { type FoundChromium, findInstalledChromium, headlessChromium } from './chromium/find.ts';
import { chromiumSwitches } from './chromium/switches.ts';
import { type Channel, Connection } from './connection.ts';
import { isHeadless } from './program.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

async function chooseChromium(): Promise<FoundChromium> {
  const given = process.env['STANDIN_CHROMIUM'] ?? (isHeadless ? null : findInstalledChromium());
  return given ? { file: given, env: {} } : await headlessChromium();
}

/** The one Chromium behind the stand-in: started with a profile that is thrown away, driven over a pipe. */
export class Browser {
  product = '';
  readonly #profile = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-profile-'));
  readonly #goneTargets = new Map<string, () => void>();
  #chromium: FoundChromium = { file: '', env: {} };
  #process: ChildProcess | undefined;
  #connection: Connection | undefined;

  get channel(): Channel {
    if (!this.#connection) throw new Error('the browser is not started');
    return this.#connection.browser;
  }

  session(sessionId: string): Channel {
    if (!this.#connection) throw new Error('the browser is not started');
    return this.#connection.session(sessionId);
  }

  #switches(): string[] {
    return chromiumSwitches({
      profile: this.#profile,
      isRoot: process.getuid?.() === 0,
      debuggingPort: process.env['STANDIN_DEBUGGING_PORT'],
    });
  }

  /** Starts it; `onClosed` runs when it ends, whatever the reason. */
  async start(onClosed: () => void): Promise<void> {
    this.#chromium = await chooseChromium();
    const headless = isHeadless ? ['--headless'] : [];
    this.#process = spawn(
      this.#chromium.file,
      [...this.#switches(), '--remote-debugging-pipe', '--no-startup-window', ...headless],
      {
        env: { ...process.env, ...this.#chromium.env },
        stdio: ['ignore', 'ignore', process.env['STANDIN_DEBUG'] ? 'inherit' : 'ignore', 'pipe', 'pipe'],
      },
    );
    process.on('exit', () => this.#discard());
    this.#connection = new Connection(this.#process, onClosed);
    this.channel.on('Target.targetDestroyed', ({ targetId }) => this.#goneTargets.get(targetId)?.());
    await this.channel.send('Target.setDiscoverTargets', { discover: true });
    this.product = (await this.channel.send('Browser.getVersion')).product;
    await this.#announce();
  }

  /** Playwright reads this line to find the browser. */
  async #announce(): Promise<void> {
    if (process.env['STANDIN_DEBUGGING_PORT'] === undefined) return;
    for (let attempt = 0; attempt < 500; attempt++) {
      const [port, address] = this.#portFile();
      if (address) {
        process.stderr.write(`DevTools listening on ws://127.0.0.1:${port}${address}\n`);
        return;
      }
      await wait(10);
    }
    throw new Error('Chromium did not say where it listens');
  }

  #portFile(): string[] {
    try {
      return readFileSync(path.join(this.#profile, 'DevToolsActivePort'), 'utf8').trim().split('\n');
    } catch {
      return [];
    }
  }

  /** Opens an empty window and gives its target; `onGone` runs when that target ends. */
  async openWindow(size: Size, title: string, onGone: () => void): Promise<string> {
    const targetId = isHeadless ? await this.#openHidden(size) : await this.#openShown(size, title);
    this.#goneTargets.set(targetId, onGone);
    return targetId;
  }

  async #openHidden(size: Size): Promise<string> {
    const { targetId } = await this.channel.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...size,
    });
    return targetId;
  }

  // A window without tabs comes only from starting the binary again with --app and the same profile (measured 0.3 s).
  async #openShown(size: Size, title: string): Promise<string> {
    const mark = randomUUID();
    const opened = new Promise<string>((resolve) => {
      this.channel.on('Target.targetCreated', ({ targetInfo }) => {
        if (targetInfo.type === 'page' && targetInfo.url.includes(mark)) resolve(targetInfo.targetId);
      });
    });
    const page = `data:text/html,<title>${encodeURIComponent(title)}</title><!--${mark}-->`;
    spawn(this.#chromium.file, [...this.#switches(), `--app=${page}`], { stdio: 'ignore' }).unref();
    const targetId = await opened;
    const { windowId } = await this.channel.send('Browser.getWindowForTarget', { targetId });
    await this.channel.send('Browser.setWindowBounds', { windowId, bounds: { left: 40, top: 40, ...size } });
    return targetId;
  }

  /** Asks it to end and waits at most 3 s for it. */
  async stop(): Promise<void> {
    if (!this.#process || !this.#connection || this.#connection.isClosed) return;
    const gone = new Promise((resolve) => this.#process?.once('exit', resolve));
    this.channel.send('Browser.close').catch(() => {});
    await Promise.race([gone, wait(3000, undefined, { ref: false })]);
  }

  #discard(): void {
    this.#process?.kill('SIGKILL');
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

export const browser = new Browser();
app.stopBrowser = () => browser.stop();
