import { describe } from 'vitest';
import { clock } from './clock.ts';
import { shortSet } from './short.ts';

describe('a clock set back or forward', () => {
  shortSet(clock, { scale: 1 });
});
