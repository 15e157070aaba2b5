/**
 * Gives the code points that a TrueType font has glyphs for, read from its `cmap` table (OpenType 1.9, subtable
 * formats 4 and 12). Throws a RangeError when the font holds neither.
 */
export function codePointsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, i) => cmap + view.getUint32(cmap + 8 + i * 8),
  );
  const found = new Set<number>();
  for (const subtable of new Set(subtables)) {
    const format = view.getUint16(subtable);
    if (format === 4) readFormat4(view, subtable, found);
    if (format === 12) readFormat12(view, subtable, found);
  }
  if (found.size === 0) throw new RangeError('the font has no cmap of format 4 or 12');
  return found;
}

function tableOffset(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new RangeError(`the font has no ${tag} table`);
}

/** Segments of the basic plane: parallel arrays of ends, starts, deltas and offsets into a glyph array. */
function readFormat4(view: DataView, at: number, found: Set<number>): void {
  const size = view.getUint16(at + 6);
  for (let i = 0; i < size; i += 2) {
    const end = view.getUint16(at + 14 + i);
    const start = view.getUint16(at + 16 + size + i);
    const delta = view.getUint16(at + 16 + 2 * size + i);
    const slot = at + 16 + 3 * size + i;
    const offset = view.getUint16(slot);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code + delta : view.getUint16(slot + offset + 2 * (code - start));
      if ((glyph & 0xffff) !== 0) found.add(code);
    }
  }
}

/** Groups of code points in any plane. */
function readFormat12(view: DataView, at: number, found: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i += 1) {
    const group = at + 16 + i * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code += 1) found.add(code);
  }
}
