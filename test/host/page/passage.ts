/** One world's end of the passage between the page's own world and the preload's. */
export interface Passage {
  /** Calls the other world's handler of that name and gives what it answered; undefined when nobody is there. */
  call(handler: string, ...inputs: unknown[]): unknown;
  /** Lets the other world call `handler` by this name. */
  answer(name: string, handler: (...inputs: unknown[]) => unknown): void;
}

/**
 * The two worlds of a page share the document but no objects. A synchronous event carries a structured clone from one to the
 * other; functions and promises go as numbers that the other side calls back. It runs in both worlds, from its
 * source, so it uses nothing outside itself.
 */
export function makePassage(target: EventTarget, sendName: string, receiveName: string): Passage {
  type Wire =
    | { readonly kind: 'value'; readonly value: unknown }
    | { readonly kind: 'list'; readonly items: readonly Wire[] }
    | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Wire>> }
    | { readonly kind: 'function'; readonly id: string }
    | { readonly kind: 'promise'; readonly id: string }
    | { readonly kind: 'error'; readonly name: string; readonly message: string };
  type Settler = { resolve(value: unknown): void; reject(reason: unknown): void };
  const handlers = new Map<string, (...inputs: unknown[]) => unknown>();
  const settlers = new Map<string, Settler>();
  const Carrier = CustomEvent;
  let lastId = 0;
  let answered: Wire | undefined;

  const post = (detail: object): Wire | undefined => {
    answered = undefined;
    target.dispatchEvent(new Carrier(sendName, { detail }));
    return answered;
  };
  function packPromise(promise: Promise<unknown>): Wire {
    const id = `promise ${++lastId}`;
    promise.then(
      (value) => post({ settle: id, wire: pack(value) }),
      (reason: unknown) => post({ settle: id, wire: packError(reason) }),
    );
    return { kind: 'promise', id };
  }
  function packFunction(value: (...inputs: unknown[]) => unknown): Wire {
    const id = `function ${++lastId}`;
    handlers.set(id, value);
    return { kind: 'function', id };
  }
  const packError = (reason: unknown): Wire =>
    reason instanceof Error
      ? { kind: 'error', name: reason.name, message: reason.message }
      : { kind: 'error', name: 'Error', message: String(reason) };
  function pack(value: unknown): Wire {
    if (typeof value === 'function') return packFunction(value as () => unknown);
    if (value === null || typeof value !== 'object') return { kind: 'value', value };
    if (value instanceof Promise) return packPromise(value);
    if (value instanceof Error) return packError(value);
    if (Array.isArray(value)) return { kind: 'list', items: value.map(pack) };
    const proto: unknown = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null) return { kind: 'value', value };
    return {
      kind: 'record',
      fields: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)])),
    };
  }
  const errorOf = (wire: Wire & { kind: 'error' }): Error => {
    const error = new Error(wire.message);
    error.name = wire.name;
    return error;
  };
  const awaitPromise = (id: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      settlers.set(id, { resolve, reject });
    });
  const unpackFields = (fields: Readonly<Record<string, Wire>>): object =>
    Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, unpack(item)]));
  function unpack(wire: Wire): unknown {
    if (wire.kind === 'value') return wire.value;
    if (wire.kind === 'list') return wire.items.map(unpack);
    if (wire.kind === 'record') return unpackFields(wire.fields);
    if (wire.kind === 'promise') return awaitPromise(wire.id);
    if (wire.kind === 'function') return (...inputs: unknown[]) => call(wire.id, ...inputs);
    return errorOf(wire);
  }
  function call(handler: string, ...inputs: unknown[]): unknown {
    const wire = post({ call: handler, inputs: inputs.map(pack) });
    if (wire?.kind === 'error') throw errorOf(wire);
    return wire && unpack(wire);
  }
  function answerCall(name: string, inputs: readonly Wire[]): Wire | undefined {
    const handler = handlers.get(name);
    if (!handler) return undefined;
    try {
      return pack(handler(...inputs.map(unpack)));
    } catch (error) {
      return packError(error);
    }
  }
  function settle(id: string, wire: Wire): void {
    const settler = settlers.get(id);
    settlers.delete(id);
    if (wire.kind === 'error') settler?.reject(errorOf(wire));
    else settler?.resolve(unpack(wire));
  }
  function receive(event: Event): void {
    event.stopImmediatePropagation();
    const detail = (event as CustomEvent).detail as Record<'call' | 'settle', string> & {
      wire: Wire;
      inputs: Wire[];
    };
    if (detail.settle) settle(detail.settle, detail.wire);
    else if (detail.call) {
      const wire = answerCall(detail.call, detail.inputs);
      if (wire) target.dispatchEvent(new Carrier(sendName, { detail: { wire } }));
    } else answered = detail.wire;
  }
  target.addEventListener(receiveName, receive, true);
  return { call, answer: (name, handler) => void handlers.set(name, handler) };
}
