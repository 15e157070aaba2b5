import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { deskErrorOf } from '../errors.ts';

const PIECE = 1024 * 1024;

export interface CopyOptions {
  /** Bytes copied so far. Throw in it to stop. */
  readonly onProgress?: (bytes: number) => void;
}

/** Copies a file to a new one, puts it on disk, and gives the SHA-256 of what was read. Refuses 'disk-full', 'folder-not-writable'. */
export async function copySynced(from: string, to: string, options: CopyOptions = {}): Promise<string> {
  const target = await open(to, 'wx', 0o600).catch(refuse);
  try {
    const sum = await readPieces(
      from,
      async (piece) => {
        let written = 0;
        while (written < piece.length)
          written += (await target.write(piece, written, piece.length - written)).bytesWritten;
      },
      options,
    );
    await target.sync();
    return sum;
  } catch (error) {
    return refuse(error);
  } finally {
    await target.close();
  }
}

/** The SHA-256 of a file, in hex, read in pieces so that other work goes on. */
export const hashOf = (file: string): Promise<string> =>
  readPieces(file, () => Promise.resolve(), {}).catch(refuse);

/** Puts on disk what another part wrote without doing so. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch(refuse);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readPieces(
  file: string,
  take: (piece: Buffer) => Promise<void>,
  { onProgress }: CopyOptions,
): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(PIECE);
    let done = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, PIECE, done);
      if (bytesRead === 0) return hash.digest('hex');
      const piece = buffer.subarray(0, bytesRead);
      hash.update(piece);
      await take(piece);
      done += bytesRead;
      onProgress?.(done);
    }
  } finally {
    await handle.close();
  }
}

function refuse(error: unknown): never {
  throw deskErrorOf(error);
}
