import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Read at once; what is looked for may lie across the edge of two readings. */
const PIECE = 4 * 1024 * 1024;

/**
 * How often each of some secrets stands in another process's writable memory. Linux alone, and a child of this process: null where
 * the system does not let one look.
 */
export function countInMemory(pid: number, secrets: readonly Uint8Array[]): number[] | null {
  try {
    const memory = openSync(`/proc/${pid}/mem`, 'r');
    try {
      return counted(memory, writable(pid), secrets);
    } finally {
      closeSync(memory);
    }
  } catch {
    return null;
  }
}

type Region = readonly [from: bigint, to: bigint];

const writable = (pid: number): Region[] =>
  readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .map((line) => /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line))
    .flatMap((found): Region[] => (found ? [[BigInt(`0x${found[1]}`), BigInt(`0x${found[2]}`)]] : []));

function counted(memory: number, regions: readonly Region[], secrets: readonly Uint8Array[]): number[] {
  const counts = secrets.map(() => 0);
  const overlap = Math.max(...secrets.map(({ length }) => length)) - 1;
  const piece = Buffer.alloc(PIECE);
  for (const [from, to] of regions) {
    for (let at = from; at < to; at += BigInt(PIECE - overlap)) {
      const length = Number(to - at < BigInt(PIECE) ? to - at : BigInt(PIECE));
      const read = readOr0(memory, piece.subarray(0, length), at);
      for (const [index, secret] of secrets.entries())
        counts[index] = (counts[index] ?? 0) + occurrences(piece.subarray(0, read), secret);
    }
  }
  return counts;
}

/** Some regions are mapped and cannot be read. */
function readOr0(memory: number, into: Buffer, at: bigint): number {
  try {
    return readSync(memory, into, 0, into.length, at);
  } catch {
    return 0;
  }
}

function occurrences(bytes: Buffer, secret: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(secret); at !== -1; at = bytes.indexOf(secret, at + 1)) count += 1;
  return count;
}
