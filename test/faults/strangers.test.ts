import { describe } from 'vitest';
import { strangers } from './strangers.ts';
import { shortSet } from './short.ts';

describe('who has no right to enter, and files that are no office’s', () => {
  shortSet(strangers, { scale: 0.02 });
});
