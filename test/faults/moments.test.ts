import { describe } from 'vitest';
import { moments } from './kill/moments.ts';
import { shortSet } from './short.ts';

describe('the program killed during a password change and a migration', () => {
  shortSet(moments, { scale: 0.01, brokenScale: 0.015 });
});
