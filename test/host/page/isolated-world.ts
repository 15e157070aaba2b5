import type { Codec } from './codec.ts';
import type { Passage } from './passage.ts';

type Listener = (event: object, ...inputs: unknown[]) => void;
type Preload = (require: (name: string) => unknown, process: object) => void;

/** The preload's world: `contextBridge` and `ipcRenderer` over the DevTools binding. Runs from its source. */
export function isolatedWorld(
  passage: Passage,
  codec: Codec,
  bindingName: string,
  process: object,
  preload: Preload,
): void {
  const world = globalThis as unknown as Record<string, unknown>;
  const binding = world[bindingName] as (text: string) => void;
  delete world[bindingName];
  const post = (message: object): void => binding(JSON.stringify(message));
  const pending = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;

  const invoke = (channel: string, ...inputs: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const wire = codec.encode(inputs);
      pending.set(++lastId, { resolve, reject });
      post({ kind: 'invoke', id: lastId, channel, inputs: wire });
    });
  const ipcRenderer = {
    invoke,
    on: (channel: string, listener: Listener) =>
      void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    removeListener: (channel: string, listener: Listener) =>
      void listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      ),
  };

  // The order in which Chromium starts the two worlds is not promised: expose when the other one is there.
  let isMainReady = passage.call('hello') === true;
  const waiting: (() => void)[] = [];
  passage.answer('main-world-ready', () => {
    isMainReady = true;
    for (const run of waiting.splice(0)) run();
  });
  passage.answer('open-window', (address) => post({ kind: 'open-window', address }));
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      const run = (): void => void passage.call('expose', key, api);
      if (isMainReady) run();
      else waiting.push(run);
    },
  };

  type Delivery = { kind: string; id: number; channel: string; error?: string; value: unknown };
  const onReply = ({ id, error, value }: Delivery): void => {
    const call = pending.get(id);
    pending.delete(id);
    if (error === undefined) call?.resolve(codec.decode(value));
    else call?.reject(new Error(error));
  };
  const onEvent = ({ channel, value }: Delivery): void => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...(codec.decode(value) as unknown[]));
  };
  world['standInDeliver'] = (delivery: Delivery) => {
    if (delivery.kind === 'reply') onReply(delivery);
    else onEvent(delivery);
  };

  const requireModule = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer };
  };
  try {
    preload(requireModule, process);
    post({ kind: 'preload-done' });
  } catch (error) {
    post({ kind: 'preload-failed', message: String(error) });
  }
}
