import { EventEmitter } from 'node:events';
import { originOf, toApp, toBrowser } from './address.ts';
import { browser } from './browser.ts';
import { ipcMain } from './ipc.ts';
import { makeCodec } from './page/codec.ts';
import { type FromPage, PageLink } from './page-link.ts';
import { preventable } from './preventable.ts';
import { type PrintDone, printIn } from './printing.ts';
import { isHeadless } from './program.ts';
import { answerRequests } from './requests.ts';
import { type Session, session } from './session.ts';

export interface WebPreferences {
  readonly preload?: string;
  readonly session?: Session;
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** Electron's names of permissions and Chromium's. */
const PERMISSIONS = {
  notifications: 'notifications',
  geolocation: 'geolocation',
  'clipboard-read': 'clipboardReadWrite',
} as const;
const codec = makeCodec();
let lastId = 0;

/** The page in a window. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly session: Session;
  readonly mainFrame = { url: '', origin: 'null', parent: null };
  /** Settings that have no meaning here, so that tests can ask for them. */
  readonly settings = new Map<string, unknown>();
  /** The last page that was printed without a person at the screen, as a PDF. */
  lastPrinted: Buffer | null = null;
  targetId = '';
  readonly #preload: string | undefined;
  readonly #size: WindowSize;
  readonly #link = Promise.withResolvers<PageLink>();
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #expected: string | null = null;
  #isDestroyed = false;
  #zoom = 1;

  constructor(preferences: WebPreferences, size: WindowSize) {
    super();
    this.setMaxListeners(0);
    this.#preload = preferences.preload;
    this.#size = size;
    this.session = preferences.session ?? session.defaultSession;
  }

  /** Takes over an empty page of the browser. */
  async attach(targetId: string): Promise<void> {
    this.targetId = targetId;
    const link = await PageLink.to(targetId);
    this.#listen(link);
    await Promise.all([link.prepare(this.#preload), this.#grantPermissions()]);
    this.#link.resolve(link);
  }

  async #grantPermissions(): Promise<void> {
    const granted = this.session.granted(this, Object.keys(PERMISSIONS)) as (keyof typeof PERMISSIONS)[];
    await browser.channel.send('Browser.grantPermissions', {
      permissions: granted.map((name) => PERMISSIONS[name]),
    });
  }

  #listen(link: PageLink): void {
    const { channel, frameId } = link;
    answerRequests(channel, this.session, frameId, (url, isMainFrame) => this.#mayGo(url, isMainFrame));
    link.on('message', (message) => void this.#receive(link, message));
    channel.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.#arrive(toApp(frame.url + (frame.urlFragment ?? '')));
    });
    channel.on('Page.navigatedWithinDocument', (moved) => {
      if (moved.frameId === frameId) this.#arrive(toApp(moved.url));
    });
    channel.on('Page.loadEventFired', () => {
      this.emit('did-finish-load', {});
      this.emit('ready-to-show', {});
    });
    channel.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
    channel.on('Page.javascriptDialogOpening', () => {
      if (isHeadless) channel.send('Page.handleJavaScriptDialog', { accept: false }).catch(() => {});
    });
  }

  #arrive(url: string): void {
    Object.assign(this.mainFrame, { url, origin: originOf(url) });
  }

  #mayGo(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && url === this.#expected) return true;
    const event = preventable({ url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  async #receive(link: PageLink, message: FromPage): Promise<void> {
    if (message.kind === 'preload-failed')
      this.emit('preload-error', {}, this.#preload, new Error(message.message));
    if (
      message.kind === 'open-window' &&
      this.#openHandler({ url: toApp(message.address) }).action === 'allow'
    ) {
      this.emit('did-create-window', {}, { url: message.address });
    }
    if (message.kind === 'invoke') await link.deliver(await this.#answer(message));
  }

  async #answer({ id, channel, inputs }: FromPage): Promise<object> {
    const event = { sender: this, senderFrame: this.mainFrame };
    try {
      const value = await ipcMain.answer(channel, event, codec.decode(inputs) as unknown[]);
      return { kind: 'reply', id, value: codec.encode(value) };
    } catch (error) {
      return { kind: 'reply', id, error: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  }

  send(channel: string, ...inputs: unknown[]): void {
    const message = { kind: 'event', channel, value: codec.encode(inputs) };
    void this.#link.promise.then((link) => link.deliver(message));
  }

  async loadURL(url: string): Promise<void> {
    const { channel } = await this.#link.promise;
    this.#expected = url;
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve).once('destroyed', resolve));
    const { errorText } = await channel.send('Page.navigate', { url: toBrowser(url) });
    this.#expected = null;
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.settings.set('webrtc', policy);
  }

  getZoomFactor(): number {
    return this.#zoom;
  }

  /** As page zoom does: the page gets fewer, larger pixels. */
  setZoomFactor(factor: number): void {
    this.#zoom = factor;
    const [width, height] = [Math.round(this.#size.width / factor), Math.round(this.#size.height / factor)];
    const override = { width, height, deviceScaleFactor: factor, mobile: false };
    void this.#link.promise.then(({ channel }) =>
      channel.send('Emulation.setDeviceMetricsOverride', override),
    );
  }

  print(options: { readonly printBackground?: boolean }, done: PrintDone): void {
    void this.#print(options.printBackground === true, done);
  }

  async #print(withBackground: boolean, done: PrintDone): Promise<void> {
    const { channel } = await this.#link.promise;
    this.lastPrinted = (await printIn(channel, withBackground, done)) ?? this.lastPrinted;
  }

  /** Runs an expression in the page, as if a person had clicked. */
  async evaluate(expression: string): Promise<unknown> {
    const { channel } = await this.#link.promise;
    const { result } = await channel.send('Runtime.evaluate', {
      expression,
      userGesture: true,
      returnByValue: true,
    });
    return result.value;
  }

  focus(): void {
    void this.#link.promise.then(({ channel }) => channel.send('Page.bringToFront'));
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): void {
    this.emit('close-requested');
  }

  /** Called by the window when its page has gone. */
  becomeDestroyed(): void {
    this.#isDestroyed = true;
    this.emit('destroyed');
  }
}
