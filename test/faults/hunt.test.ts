import { describe } from 'vitest';
import { hunt } from './hunt/hunt.ts';
import { shortSet } from './short.ts';

describe('words said in every flow (R10)', () => {
  shortSet(hunt, { scale: 1 });
});
