import { describe } from 'vitest';
import { kill } from './kill/kill.ts';
import { shortSet } from './short.ts';

describe('the program killed at any moment', () => {
  shortSet(kill, { scale: 0.005, brokenScale: 0.008 });
});
