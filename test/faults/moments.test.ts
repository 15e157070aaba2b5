import { describe } from 'vitest';
import { moments } from './kill/moments.ts';
import { shortSet } from './short.ts';

describe.each(Object.entries(moments))('the program killed in the middle: %s', (_, moment) => {
  shortSet(moment, { scale: 0.01 });
});
