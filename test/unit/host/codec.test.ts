import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCodec } from '../../host/page/codec.ts';

const codec = makeCodec();
const carried = (value: unknown): unknown => codec.decode(JSON.parse(JSON.stringify(codec.encode(value))));

describe('the codec between page and program', () => {
  it('carries any plain value unchanged, also one that looks like its own marks', () => {
    const plain = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });
    fc.assert(
      fc.property(plain, (value) => {
        expect(carried(value)).toEqual(value);
      }),
    );
    expect(carried({ $: 'undefined', v: [1] })).toEqual({ $: 'undefined', v: [1] });
  });

  it('keeps numbers that JSON has no word for', () => {
    expect(carried([Number.NaN, Infinity, -0])).toEqual([Number.NaN, Infinity, -0]);
  });

  it('carries bytes and their view, from any place in their buffer', () => {
    const bytes = new Uint8Array([0, 1, 250, 255]).subarray(1, 3);
    expect(carried(bytes)).toEqual(new Uint8Array([1, 250]));
    expect(carried(new Float64Array([0.5, 2]))).toEqual(new Float64Array([0.5, 2]));
    expect(carried(bytes.slice().buffer)).toEqual(new Uint8Array([1, 250]).buffer);
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
  ])('refuses %s, as structured cloning does', (_what, value) => {
    expect(() => codec.encode({ inner: [value] })).toThrow('could not be cloned');
  });

  it('refuses a value that holds itself', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => codec.encode(loop)).toThrow('could not be cloned');
  });
});
