import { describe } from 'vitest';
import { importFuzz } from './fuzz/imports.ts';
import { shortSet } from './short.ts';

describe('lists that are damaged, or hostile', () => {
  shortSet(importFuzz, { scale: 0.02, brokenScale: 0.005 });
});
