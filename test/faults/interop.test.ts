import { describe } from 'vitest';
import { interop } from './interop.ts';
import { shortSet } from './short.ts';

describe('an office read by another program’s SQLCipher', () => {
  shortSet(interop, { scale: 1 });
});
