import { describe } from 'vitest';
import { endpointFuzz } from './fuzz/endpoints.ts';
import { shortSet } from './short.ts';

describe('every endpoint, asked for anything by anyone', () => {
  shortSet(endpointFuzz, { scale: 0.05 });
});
