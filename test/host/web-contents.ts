import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { originOf, toApp, toBrowser } from './address.ts';
import { browser } from './browser.ts';
import type { Channel } from './connection.ts';
import { ipcMain } from './ipc.ts';
import { makeCodec } from './page/codec.ts';
import { isolatedWorldSource, mainWorldSource, secretNames, WORLD_NAME } from './page/source.ts';
import { preventable } from './preventable.ts';
import { isHeadless } from './program.ts';
import { answerRequests } from './requests.ts';
import { type Session, session } from './session.ts';

export interface WebPreferences {
  readonly preload?: string;
  readonly session?: Session;
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

interface FromPage {
  readonly kind: 'invoke' | 'open-window' | 'preload-done' | 'preload-failed';
  readonly id: number;
  readonly channel: string;
  readonly inputs: unknown;
  readonly address: string;
  readonly message: string;
}

const PERMISSIONS = {
  notifications: 'notifications',
  geolocation: 'geolocation',
  'clipboard-read': 'clipboardReadWrite',
} as const;
const codec = makeCodec();
const names = secretNames();
let lastId = 0;

/** The page in a window. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly session: Session;
  readonly mainFrame = { url: '', origin: 'null', parent: null };
  /** What a test may ask for: settings without meaning here, and the last page that was printed, as a PDF. */
  readonly settings = new Map<string, unknown>();
  lastPrinted: Buffer | null = null;
  targetId = '';
  readonly #preferences: WebPreferences;
  readonly #size: { readonly width: number; readonly height: number };
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #channel: Channel | undefined;
  #frameId = '';
  #expected: string | null = null;
  #context = Promise.withResolvers<number>();
  #attached = Promise.withResolvers<void>();
  #isDestroyed = false;
  #zoom = 1;

  constructor(preferences: WebPreferences, size: { readonly width: number; readonly height: number }) {
    super();
    this.setMaxListeners(0);
    this.#preferences = preferences;
    this.#size = size;
    this.session = preferences.session ?? session.defaultSession;
  }

  get channel(): Channel {
    if (!this.#channel) throw new Error('the page is not there yet');
    return this.#channel;
  }

  /** Takes over an empty page of the browser and prepares both worlds for the documents to come. */
  async attach(targetId: string): Promise<void> {
    this.targetId = targetId;
    const { sessionId } = await browser.channel.send('Target.attachToTarget', { targetId, flatten: true });
    const channel = (this.#channel = browser.session(sessionId));
    this.#frameId = (await channel.send('Page.getFrameTree')).frameTree.frame.id;
    this.#listen(channel);
    await Promise.all([
      channel.send('Page.enable'),
      channel.send('Runtime.enable'),
      channel.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      channel.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(names) }),
      this.#addPreload(channel),
      this.#grantPermissions(),
    ]);
    this.#attached.resolve();
  }

  async #addPreload(channel: Channel): Promise<void> {
    const preload = this.#preferences.preload;
    if (preload === undefined) return;
    const { platform, versions } = process;
    const described = { type: 'renderer', sandboxed: true, contextIsolated: true, platform, versions };
    const source = isolatedWorldSource(names, readFileSync(preload, 'utf8'), described);
    await channel.send('Runtime.addBinding', { name: names.binding, executionContextName: WORLD_NAME });
    await channel.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD_NAME, source });
  }

  async #grantPermissions(): Promise<void> {
    const granted = this.session.granted(this, Object.keys(PERMISSIONS)) as (keyof typeof PERMISSIONS)[];
    await browser.channel.send('Browser.grantPermissions', {
      permissions: granted.map((name) => PERMISSIONS[name]),
    });
  }

  #listen(channel: Channel): void {
    answerRequests(channel, this.session, this.#frameId, (url, isMainFrame) => this.#mayGo(url, isMainFrame));
    channel.on('Runtime.executionContextsCleared', () => (this.#context = Promise.withResolvers()));
    channel.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === names.binding) void this.#receive(JSON.parse(payload) as FromPage, executionContextId);
    });
    channel.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.#arrive(toApp(frame.url + (frame.urlFragment ?? '')));
    });
    channel.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#frameId) this.#arrive(toApp(url));
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

  async #receive(message: FromPage, context: number): Promise<void> {
    if (message.kind === 'preload-done') this.#context.resolve(context);
    if (message.kind === 'preload-failed')
      this.emit('preload-error', {}, this.#preferences.preload, new Error(message.message));
    if (
      message.kind === 'open-window' &&
      this.#openHandler({ url: toApp(message.address) }).action === 'allow'
    ) {
      this.emit('did-create-window', {}, { url: message.address });
    }
    if (message.kind === 'invoke') await this.#answerInvoke(message);
  }

  async #answerInvoke({ id, channel, inputs }: FromPage): Promise<void> {
    const event = { sender: this, senderFrame: this.mainFrame };
    try {
      const value = await ipcMain.answer(channel, event, codec.decode(inputs) as unknown[]);
      await this.#deliver({ kind: 'reply', id, value: codec.encode(value) });
    } catch (error) {
      await this.#deliver({
        kind: 'reply',
        id,
        error: `Error invoking remote method '${channel}': ${String(error)}`,
      });
    }
  }

  async #deliver(message: object): Promise<void> {
    const executionContextId = await this.#context.promise;
    const call = {
      functionDeclaration: 'function (text) { standInDeliver(text) }',
      arguments: [{ value: JSON.stringify(message) }],
    };
    // A document that has gone needs no answer.
    await this.channel.send('Runtime.callFunctionOn', { executionContextId, ...call }).catch(() => {});
  }

  send(channel: string, ...inputs: unknown[]): void {
    void this.#deliver({ kind: 'event', channel, value: codec.encode(inputs) });
  }

  async loadURL(url: string): Promise<void> {
    await this.#attached.promise;
    this.#expected = url;
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve).once('destroyed', resolve));
    const { errorText } = await this.channel.send('Page.navigate', { url: toBrowser(url) });
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
    this.channel.send('Emulation.setDeviceMetricsOverride', override).catch(() => {});
  }

  /** With a person at the screen Chromium's own print dialog; without one, a PDF in `lastPrinted`. */
  print(
    options: { readonly printBackground?: boolean },
    done: (success: boolean, reason: string) => void,
  ): void {
    this.#print(options.printBackground === true).then(
      () => done(true, ''),
      (error: unknown) => done(false, String(error)),
    );
  }

  async #print(printBackground: boolean): Promise<void> {
    if (!isHeadless) return void (await this.evaluate('window.print()'));
    const { data } = await this.channel.send('Page.printToPDF', { printBackground, preferCSSPageSize: true });
    this.lastPrinted = Buffer.from(data, 'base64');
  }

  /** Runs an expression in the page, as if a person had clicked. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.channel.send('Runtime.evaluate', {
      expression,
      userGesture: true,
      returnByValue: true,
    });
    return result.value;
  }

  focus(): void {
    this.#channel?.send('Page.bringToFront').catch(() => {});
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
