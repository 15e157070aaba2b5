import { describe } from 'vitest';
import { replay } from './replay.ts';
import { shortSet } from './short.ts';

describe('an older part of the office put back', () => {
  shortSet(replay, { scale: 0.02 });
});
