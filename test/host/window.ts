import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { browser } from './browser.ts';
import { preventable } from './preventable.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
}

const windows = new Set<BrowserWindow>();
let lastId = 0;

export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  /** The options it was made with, so that tests can ask for them. */
  readonly options: WindowOptions;
  #isDestroyed = false;
  #isVisible: boolean;
  #isProtected = false;
  #isMenuBarVisible = true;
  /** Whether the frame is flashing, so that tests can ask for it. */
  isFlashing = false;

  constructor(options: WindowOptions) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { width = 800, height = 600, title = app.name } = options;
    this.options = options;
    this.#isVisible = options.show !== false;
    this.webContents = new WebContents(options.webPreferences ?? {}, { width, height });
    windows.add(this);
    app.openWindows.add(this);
    this.webContents.on('ready-to-show', () => this.emit('ready-to-show', {}));
    this.webContents.on('close-requested', () => this.close());
    app.emit('web-contents-created', {}, this.webContents);
    this.#open({ width, height }, title).catch((error: unknown) => {
      if (!app.isEnding) process.stderr.write(`stand-in: the window failed: ${String(error)}\n`);
      this.#becomeGone();
    });
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].at(-1) ?? null;
  }

  async #open(size: { readonly width: number; readonly height: number }, title: string): Promise<void> {
    await browserStarted();
    await this.webContents.attach(await browser.openWindow(size, title, () => this.#becomeGone()));
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  focus(): void {
    this.webContents.focus();
    this.emit('focus');
  }

  flashFrame(isOn: boolean): void {
    this.isFlashing = isOn;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.show();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setContentProtection(enabled: boolean): void {
    this.#isProtected = enabled;
  }

  isContentProtected(): boolean {
    return this.#isProtected;
  }

  setMenuBarVisibility(visible: boolean): void {
    this.#isMenuBarVisible = visible;
  }

  isMenuBarVisible(): boolean {
    return this.#isMenuBarVisible;
  }

  /** False when a listener kept it open. */
  close(): boolean {
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return !event.defaultPrevented;
  }

  destroy(): void {
    const { targetId } = this.webContents;
    this.#becomeGone();
    if (targetId) browser.channel.send('Target.closeTarget', { targetId }).catch(() => {});
  }

  #becomeGone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this);
    app.openWindows.delete(this);
    this.webContents.becomeDestroyed();
    this.emit('closed');
    setImmediate(() => {
      if (windows.size === 0 && !app.isEnding) app.emit('window-all-closed');
    });
  }
}

let started: Promise<void> | undefined;

/** Starts Chromium once; when it ends by itself every window is closed. */
export const browserStarted = (): Promise<void> =>
  (started ??= browser.start(() => {
    for (const window of windows) window.destroy();
  }));

export const webContents = {
  getAllWebContents: (): WebContents[] => [...windows].map((window) => window.webContents),
  /** Playwright finds a page's window by this. */
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    [...windows].find((window) => window.webContents.targetId === targetId)?.webContents,
};
