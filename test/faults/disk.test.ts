import { describe } from 'vitest';
import { disk } from './disk/disk.ts';
import { shortSet } from './short.ts';

describe('a disk that runs full, or becomes read-only', () => {
  shortSet(disk, { scale: 0.05, brokenScale: 0.03 });
});
