/** Deepest nesting of an input that is looked at; nothing in the contract nests half as deep. */
const DEEPEST = 12;

/**
 * The size of an input in bytes, counted until it passes `limit`: text as UTF-16, binary as it is, eight for the rest.
 * Cycles, functions and other things that no endpoint takes count as too large, so that parsing never meets them.
 */
export function isTooLarge(input: unknown, limit: number): boolean {
  let left = limit;
  const count = (value: unknown, depth: number): boolean => {
    if (depth > DEEPEST) return false;
    if (typeof value === 'string') left -= value.length * 2;
    else if (value instanceof Uint8Array) left -= value.byteLength;
    else left -= 8;
    if (left < 0) return false;
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return true;
    return Array.isArray(value)
      ? value.every((item) => count(item, depth + 1))
      : Object.entries(value).every(([key, item]) => count(key, depth) && count(item, depth + 1));
  };
  return !count(input, 0);
}
