import { palettePng, readPng } from './png.ts';
import type { Pixels } from './png.ts';

const MOST_COLOURS = 256;

const colourAt = (rgb: Uint8Array, pixel: number): number =>
  ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);

const partsOf = (colour: number): readonly [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

function distance(one: number, other: number): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

/** How often each colour stands in a picture. */
function counted({ width, height, rgb }: Pixels): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colourAt(rgb, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

const nearest = (colour: number, kept: readonly number[]): number =>
  kept.reduce(
    (best, each, index) => (distance(colour, each) < distance(colour, kept[best] ?? 0) ? index : best),
    0,
  );

/**
 * The same picture with its most frequent colours only, each other one replaced by the nearest of them: surfaces stay exact,
 * the soft edges of letters are a shade off, and the file is a third.
 */
export function withFewerColours(png: Buffer): Buffer {
  const pixels = readPng(png);
  const counts = counted(pixels);
  const kept = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const names = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, kept)]));
  const named = Uint8Array.from({ length: pixels.width * pixels.height }, (_, pixel) =>
    Number(names.get(colourAt(pixels.rgb, pixel))),
  );
  return palettePng(pixels, Uint8Array.from(kept.flatMap(partsOf)), named);
}
