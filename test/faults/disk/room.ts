import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PAGE = 4096;

/** The room on a small disk. */
export interface Room {
  /** Takes all of it but so many pages. */
  readonly leave: (pages: number) => void;
  /** Gives all of it back. */
  readonly giveBack: () => void;
}

export function roomOn(disk: string): Room {
  const ballast = path.join(disk, 'ballast');
  return {
    leave(pages) {
      const { bfree, bsize } = statfsSync(disk);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bfree * bsize - pages * PAGE)));
    },
    giveBack: () => rmSync(ballast, { force: true }),
  };
}
