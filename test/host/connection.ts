import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type { CDPSession } from '@playwright/test';
import { readMessages } from './messages.ts';

/** One end of the DevTools protocol: the browser itself, or one page in it. Typed as Playwright types it. */
export interface Channel {
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly data?: string };
}

interface Waiting {
  readonly method: string;
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** The DevTools pipe of a Chromium started with `--remote-debugging-pipe`: descriptor 3 in, 4 out, NUL-ended JSON. */
export class Connection {
  readonly browser: Channel;
  readonly #emitters = new Map<string, EventEmitter>();
  readonly #waiting = new Map<number, Waiting>();
  readonly #input: Duplex;
  #lastId = 0;
  #closed = false;

  constructor(chromium: ChildProcess, onClosed: () => void) {
    const [, , , input, output] = chromium.stdio;
    this.#input = input as Duplex;
    this.#input.on('error', () => this.#close(onClosed));
    (output as Duplex).on(
      'data',
      readMessages((text) => this.#receive(JSON.parse(text) as Message)),
    );
    (output as Duplex).on('close', () => this.#close(onClosed));
    chromium.on('exit', () => this.#close(onClosed));
    this.browser = this.session('');
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** The channel of one attached target. */
  session(sessionId: string): Channel {
    const emitter = this.#emitterOf(sessionId);
    const send = (method: string, params?: object): Promise<unknown> =>
      this.#send(method, params ?? {}, sessionId);
    return { send: send as CDPSession['send'], on: emitter.on.bind(emitter) as unknown as CDPSession['on'] };
  }

  #emitterOf(sessionId: string): EventEmitter {
    const known = this.#emitters.get(sessionId);
    if (known) return known;
    const emitter = new EventEmitter().setMaxListeners(0);
    this.#emitters.set(sessionId, emitter);
    return emitter;
  }

  #send(method: string, params: object, sessionId: string): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`${method}: the browser is closed`));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
      this.#input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#emitters.get(message.sessionId ?? '')?.emit(message.method ?? '', message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error)
      waiting?.reject(new Error(`${waiting.method}: ${message.error.message} ${message.error.data ?? ''}`));
    else waiting?.resolve(message.result);
  }

  #close(onClosed: () => void): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const waiting of this.#waiting.values())
      waiting.reject(new Error(`${waiting.method}: the browser closed`));
    this.#waiting.clear();
    onClosed();
  }
}
