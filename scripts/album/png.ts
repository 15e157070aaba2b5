import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture of 8-bit pixels, red, green and blue after each other. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const TRUECOLOUR = 2;
const TRUECOLOUR_ALPHA = 6;
const PALETTE = 3;

function* chunks(png: Buffer): Generator<readonly [type: string, body: Buffer]> {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    at += length + 12;
  }
}

/** The predictor of filter 4 (PNG, 12.9): whichever of left, above and upper left is nearest to their sum. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((each) => Math.abs(guess - each)) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

/** Undoes the filter of each row (PNG, 12.8). */
function unfilter(data: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const plain = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column < channels ? 0 : (plain[at - channels] ?? 0);
      const above = row === 0 ? 0 : (plain[at - stride] ?? 0);
      const corner = column < channels || row === 0 ? 0 : (plain[at - stride - channels] ?? 0);
      const guesses = [0, left, above, (left + above) >> 1, filter === 4 ? paeth(left, above, corner) : 0];
      plain[at] = (data[row * (stride + 1) + 1 + column] ?? 0) + (guesses[filter] ?? 0);
    }
  }
  return plain;
}

/** Reads a screenshot: 8 bits a channel, not interlaced. Throws for any other kind of PNG. */
export function readPng(png: Buffer): Pixels {
  const all = [...chunks(png)];
  const head = all.find(([type]) => type === 'IHDR')?.[1];
  if (head === undefined) throw new Error('This is no PNG.');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, kind, interlace] = [head[8], head[9], head[12]];
  if (depth !== 8 || (kind !== TRUECOLOUR && kind !== TRUECOLOUR_ALPHA) || interlace !== 0)
    throw new Error('This kind of PNG is not a screenshot.');
  const channels = kind === TRUECOLOUR ? 3 : 4;
  const data = inflateSync(Buffer.concat(all.filter(([type]) => type === 'IDAT').map(([, body]) => body)));
  const plain = unfilter(data, width, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rgb.set(plain.subarray(pixel * channels, pixel * channels + 3), pixel * 3);
  return { width, height, rgb };
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

/** A PNG with at most 256 colours: one byte a pixel names its colour in the palette. */
export function palettePng(
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  palette: Uint8Array,
  named: Uint8Array,
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, PALETTE, 0, 0, 0], 8);
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(named.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
