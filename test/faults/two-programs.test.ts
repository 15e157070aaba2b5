import { describe } from 'vitest';
import { shortSet } from './short.ts';
import { twoPrograms } from './two-programs.ts';

describe('two programs on one office, and an office whose parts are gone', () => {
  shortSet(twoPrograms, { scale: 0.04, brokenScale: 0.02 });
});
