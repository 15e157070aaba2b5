/** Names shorter than this are not compared by near spelling: `Lee` and `Lea` are two names. */
const SHORTEST = 6;

/**
 * The keys under which a name is entered so that names one letter off find it. One changed letter leaves either the
 * first or the second half of the name whole, so its halves, with its length, are the keys.
 */
export function nearKeys(name: string): string[] {
  if (name.length < SHORTEST) return [];
  const half = name.length >> 1;
  return [`<${name.length} ${name.slice(0, half)}`, `>${name.length} ${name.slice(half)}`];
}

/** The keys under which names one letter off would have been entered: those one shorter, as long, and one longer. */
export function nearLookups(name: string): string[] {
  const keys: string[] = [];
  for (const length of [name.length - 1, name.length, name.length + 1]) {
    if (length < SHORTEST) continue;
    const half = length >> 1;
    keys.push(`<${length} ${name.slice(0, half)}`, `>${length} ${name.slice(half - length)}`);
  }
  return keys;
}

/** Whether two names differ by one letter changed, added or left out, or by two neighbours swapped. */
export function isNearlySame(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  if (longer - Math.min(one.length, other.length) > 1) return false;
  let start = 0;
  while (start < longer && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < longer - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
