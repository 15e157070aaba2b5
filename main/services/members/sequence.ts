/** Members' numbers in some order, into which few are put and from which few are taken at a time. */
export class Sequence {
  #numbers: Uint32Array;
  #length: number;

  constructor(numbers: Uint32Array) {
    this.#numbers = numbers;
    this.#length = numbers.length;
  }

  /** The numbers in their order; a view that the next change makes stale. */
  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  remove(one: number): void {
    const at = this.numbers.indexOf(one);
    if (at < 0) return;
    this.#numbers.copyWithin(at, at + 1, this.#length);
    this.#length -= 1;
  }

  /** Puts a number before another, or at the end when there is none. */
  insert(one: number, before: number | null): void {
    const found = before === null ? -1 : this.numbers.indexOf(before);
    const at = found < 0 ? this.#length : found;
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers.copyWithin(at + 1, at, this.#length);
    this.#numbers[at] = one;
    this.#length += 1;
  }

  #grow(): void {
    const wider = new Uint32Array(this.#length + 1024);
    wider.set(this.#numbers);
    this.#numbers = wider;
  }
}

/** The numbers in the order of what stands for each in `keys`; those with equal keys stay in the order given. */
export function inOrderOf(numbers: Uint32Array, keys: ArrayLike<number>): Uint32Array {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const one of numbers) {
    const key = keys[one] ?? 0;
    if (key < lowest) lowest = key;
    if (key > highest) highest = key;
  }
  if (numbers.length === 0) return numbers;
  const starts = new Uint32Array(highest - lowest + 2);
  const bump = (index: number): number => (starts[index] = (starts[index] ?? 0) + 1) - 1;
  for (const one of numbers) bump((keys[one] ?? 0) - lowest + 1);
  for (let index = 1; index < starts.length; index += 1)
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  const sorted = new Uint32Array(numbers.length);
  for (const one of numbers) sorted[bump((keys[one] ?? 0) - lowest)] = one;
  return sorted;
}
