import { describe } from 'vitest';
import { damage } from './damage.ts';
import { shortSet } from './short.ts';

describe('damage to the database', () => {
  shortSet(damage, { scale: 0.02 });
});
