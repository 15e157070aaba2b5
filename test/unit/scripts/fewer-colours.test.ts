import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withFewerColours } from '../../../scripts/album/fewer-colours.ts';
import { readPng } from '../../../scripts/album/png.ts';

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const ends = [named.length - 4, crc32(named)].map((number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(number);
    return bytes;
  });
  return Buffer.concat([ends[0] ?? Buffer.alloc(0), named, ends[1] ?? Buffer.alloc(0)]);
};

/** A PNG of red, green and blue bytes; each row begins with its filter. */
const png = (width: number, rows: readonly (readonly number[])[], depth = 8): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([depth, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', new Uint8Array()),
  ]);
};

const body = (file: Buffer, type: string): Buffer => {
  const at = file.indexOf(type, 0, 'latin1');
  return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
};

describe('pictures with fewer colours', () => {
  it('reads rows that were filtered by what stands left of and above them', () => {
    const left = [1, 10, 20, 30, 1, 1, 1];
    const above = [2, 5, 5, 5, 5, 5, 5];
    expect([...readPng(png(2, [left, above])).rgb]).toEqual([10, 20, 30, 11, 21, 31, 15, 25, 35, 16, 26, 36]);
  });

  it('keeps every colour of a picture that has few, and names each pixel by it', () => {
    const small = withFewerColours(png(3, [[0, 9, 9, 9, 200, 0, 0, 9, 9, 9]]));
    expect([...body(small, 'PLTE')]).toEqual([9, 9, 9, 200, 0, 0]);
    expect([...inflateSync(body(small, 'IDAT'))]).toEqual([0, 0, 1, 0]);
  });

  it('replaces the rarest colours of a picture that has many by the nearest it keeps', () => {
    const greys = Array.from({ length: 256 }, (_, grey) => [grey, grey, grey, grey, grey, grey]).flat();
    const small = withFewerColours(png(513, [[0, ...greys, 254, 254, 255]]));
    expect(body(small, 'PLTE')).toHaveLength(3 * 256);
    const named = inflateSync(body(small, 'IDAT'));
    const last = named.at(-1) ?? 0;
    expect([...body(small, 'PLTE').subarray(last * 3, last * 3 + 3)]).toEqual([254, 254, 254]);
  });

  it('refuses a picture that is no screenshot', () => {
    expect(() => readPng(png(1, [[0, 1, 2, 3]], 16))).toThrow('not a screenshot');
  });
});
