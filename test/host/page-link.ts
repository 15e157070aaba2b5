import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { browser } from './browser.ts';
import type { Channel } from './connection.ts';
import { isolatedWorldSource, mainWorldSource, secretNames, WORLD_NAME } from './page/source.ts';

/** What the page's side of the bridge sends. */
export interface FromPage {
  readonly kind: 'invoke' | 'open-window' | 'preload-done' | 'preload-failed';
  readonly id: number;
  readonly channel: string;
  readonly inputs: unknown;
  readonly address: string;
  readonly message: string;
}

const names = secretNames();

const described = (): object => ({
  type: 'renderer',
  sandboxed: true,
  contextIsolated: true,
  platform: process.platform,
  versions: process.versions,
});

/** The DevTools channel of one page and the preload's world in it. Emits `message` with what the page sends. */
export class PageLink extends EventEmitter<{ message: [FromPage] }> {
  readonly channel: Channel;
  readonly frameId: string;
  #world = Promise.withResolvers<number>();

  private constructor(channel: Channel, frameId: string) {
    super();
    this.channel = channel;
    this.frameId = frameId;
    channel.on('Runtime.executionContextsCleared', () => (this.#world = Promise.withResolvers()));
    channel.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === names.binding) this.#receive(JSON.parse(payload) as FromPage, executionContextId);
    });
  }

  static async to(targetId: string): Promise<PageLink> {
    const { sessionId } = await browser.channel.send('Target.attachToTarget', { targetId, flatten: true });
    const channel = browser.session(sessionId);
    const { frameTree } = await channel.send('Page.getFrameTree');
    return new PageLink(channel, frameTree.frame.id);
  }

  /** Prepares both worlds of every document to come. */
  async prepare(preload: string | undefined): Promise<void> {
    await Promise.all([
      this.channel.send('Page.enable'),
      this.channel.send('Runtime.enable'),
      this.channel.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.channel.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(names) }),
      preload === undefined ? null : this.#addPreload(readFileSync(preload, 'utf8')),
    ]);
  }

  async #addPreload(preload: string): Promise<void> {
    const source = isolatedWorldSource(names, preload, described());
    await this.channel.send('Runtime.addBinding', { name: names.binding, executionContextName: WORLD_NAME });
    await this.channel.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD_NAME, source });
  }

  #receive(message: FromPage, world: number): void {
    if (message.kind === 'preload-done') this.#world.resolve(world);
    this.emit('message', message);
  }

  /** Hands a message to the preload's world, once its preload has run. */
  async deliver(message: object): Promise<void> {
    const executionContextId = await this.#world.promise;
    const functionDeclaration = 'function (message) { standInDeliver(message) }';
    const call = { functionDeclaration, executionContextId, arguments: [{ value: message }] };
    // A document that has gone needs no answer.
    await this.channel.send('Runtime.callFunctionOn', call).catch(() => {});
  }
}
