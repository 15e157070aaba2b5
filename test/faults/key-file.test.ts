import { describe } from 'vitest';
import { keyFile } from './key-file.ts';
import { shortSet } from './short.ts';

describe('a key file that no holder of the data key wrote', () => {
  shortSet(keyFile, { scale: 0.01 });
});
