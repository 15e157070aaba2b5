/** Whole names shorter than this are not compared by near spelling: `ana lee` and `ana lea` are two people. */
const SHORTEST = 8;

/**
 * The keys under which a name finds those that differ by one letter. One changed letter leaves either the first or the
 * second half whole, so the halves, with the name's length, are the keys. Keys are hashes: look again at what they find.
 */
export function halfKeys(name: string): number[] {
  return name.length < SHORTEST ? [] : halvesFor(name, name.length);
}

/** The keys under which a name must be entered to be found by names one letter shorter, as long, or one longer. */
export function nearKeys(name: string): number[] {
  const lengths = [name.length - 1, name.length, name.length + 1].filter((length) => length >= SHORTEST);
  return lengths.flatMap((length) => halvesFor(name, length));
}

/** The key of a name whatever the order of its words: `hank grady` and `grady hank` have the same. */
export function wordsKey(name: string): number {
  let sum = 0;
  let from = 0;
  while (from <= name.length) {
    const space = name.indexOf(' ', from);
    const end = space < 0 ? name.length : space;
    sum = (sum + hash(name, from, end, 0)) & 0x3fffffff;
    from = end + 1;
  }
  return sum;
}

/** Whether two names have the same words in any order. */
export function hasSameWords(one: string, other: string): boolean {
  if (one === other) return true;
  return one.length === other.length && one.split(' ').sort().join(' ') === other.split(' ').sort().join(' ');
}

/** Which letters a name has, one bit for each (of 30; rarer scripts share bits): a quick look before a close one. */
export function lettersOf(name: string): number {
  let letters = 0;
  for (let at = 0; at < name.length; at += 1) letters |= 1 << (name.charCodeAt(at) % 30);
  return letters;
}

/** Whether names with these letters may be one letter off: at most one letter that each has and the other has not. */
export function mayBeNear(one: number, other: number): boolean {
  const differing = one ^ other;
  const withoutFirst = differing & (differing - 1);
  return (withoutFirst & (withoutFirst - 1)) === 0;
}

/** Whether two names differ by one letter changed, added or left out, or by two neighbours swapped. */
export function isNearlySame(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (Math.max(one.length, other.length) - shorter > 1) return false;
  let start = 0;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  )
    end += 1;
  const [left, right] = [one.length - start - end, other.length - start - end];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}

/** The halves that a name of that length would have: its beginning and its end. */
function halvesFor(name: string, length: number): number[] {
  const half = length >> 1;
  return [hash(name, 0, half, length), hash(name, name.length - (length - half), name.length, -length)];
}

/** FNV-1a over the letters from one place to another, begun with a seed; 30 bits, which engines keep as plain integers. */
function hash(text: string, from: number, to: number, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value & 0x3fffffff;
}
