/** Values as JSON can carry them: what JSON has no word for is an object with the one key `$`. */
export interface Codec {
  encode(value: unknown): unknown;
  decode(wire: unknown): unknown;
}

/**
 * Carries what a bridge call may carry (plain objects, arrays, dates, maps, sets, binary) over JSON, refusing what
 * structured cloning refuses. It runs on both sides of the DevTools pipe: its source is sent to the page, so it
 * uses nothing outside itself.
 */
export function makeCodec(): Codec {
  type Wire = { readonly $: string; readonly v?: unknown; readonly t?: string };
  const refuse = (): never => {
    const error = new Error('An object could not be cloned.');
    error.name = 'DataCloneError';
    throw error;
  };
  const toBase64 = (bytes: Uint8Array): string =>
    typeof Buffer === 'undefined'
      ? (bytes as Uint8Array & { toBase64(): string }).toBase64()
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const fromBase64 = (text: string): Uint8Array =>
    typeof Buffer === 'undefined'
      ? (Uint8Array as typeof Uint8Array & { fromBase64(text: string): Uint8Array }).fromBase64(text)
      : new Uint8Array(Buffer.from(text, 'base64'));

  function encodeNumber(value: number): unknown {
    if (Object.is(value, -0)) return { $: 'number', v: '-0' };
    return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
  }
  function encodeObject(value: object, above: readonly object[]): unknown {
    if (above.includes(value)) return refuse();
    const inside = [...above, value];
    const inner = (item: unknown): unknown => encodeWithin(item, inside);
    if (Array.isArray(value)) return value.map(inner);
    if (value instanceof Date) return { $: 'date', v: encodeNumber(value.getTime()) };
    if (value instanceof Map) return { $: 'map', v: [...value].map((pair) => pair.map(inner)) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(inner) };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { $: 'view', t: Object.prototype.toString.call(value).slice(8, -1), v: toBase64(bytes) };
    }
    if (value instanceof Promise || value instanceof WeakMap) return refuse();
    const fields = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item)]));
    return '$' in fields ? { $: 'object', v: fields } : fields;
  }
  function encodeWithin(value: unknown, above: readonly object[]): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return encodeNumber(value);
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    return typeof value === 'object' ? encodeObject(value, above) : refuse();
  }
  const fieldsOf = (wire: object): object =>
    Object.fromEntries(Object.entries(wire).map(([key, item]) => [key, decode(item)]));
  const viewOf = (name: string, bytes: Uint8Array): unknown => {
    if (name === 'Uint8Array') return bytes;
    const View = (globalThis as unknown as Record<string, new (buffer: ArrayBufferLike) => unknown>)[name];
    return View ? new View(bytes.buffer) : refuse();
  };
  const decoders: Record<string, (wire: Wire) => unknown> = {
    undefined: () => undefined,
    number: (wire) => Number(wire.v),
    bigint: (wire) => BigInt(wire.v as string),
    date: (wire) => new Date(decode(wire.v) as number),
    map: (wire) => new Map((wire.v as unknown[][]).map(([key, item]) => [decode(key), decode(item)])),
    set: (wire) => new Set((wire.v as unknown[]).map(decode)),
    buffer: (wire) => fromBase64(wire.v as string).buffer,
    view: (wire) => viewOf(wire.t ?? '', fromBase64(wire.v as string)),
    object: (wire) => fieldsOf(wire.v as object),
  };
  function decode(wire: unknown): unknown {
    if (wire === null || typeof wire !== 'object') return wire;
    if (Array.isArray(wire)) return wire.map(decode);
    const decoder = '$' in wire ? decoders[String(wire.$)] : undefined;
    return decoder ? decoder(wire as Wire) : fieldsOf(wire);
  }
  return { encode: (value) => encodeWithin(value, []), decode };
}
