import { describe, expect, it } from 'vitest';
import { whySuggested } from '../../../renderer/features/welcomes/words.ts';

const NOW = new Date(2026, 10, 24);
const NOBODY_ASKED = { isSameCounty: true, openWelcomes: 0, lastWelcomedAt: null, hasPassedOn: false };

describe('why a member is suggested for a welcome', () => {
  it.each([
    [NOBODY_ASKED, 'Same county · no open welcome · none so far'],
    [
      { ...NOBODY_ASKED, lastWelcomedAt: '2026-03-10T18:00:00.000Z' },
      'Same county · no open welcome · last one in March',
    ],
    [
      { ...NOBODY_ASKED, isSameCounty: false, openWelcomes: 1, lastWelcomedAt: '2025-12-10T18:00:00.000Z' },
      'Another county · 1 open welcome · last one in December 2025',
    ],
    [{ ...NOBODY_ASKED, isSameCounty: null }, 'County not recorded · no open welcome · none so far'],
    [
      { ...NOBODY_ASKED, openWelcomes: 2, hasPassedOn: true },
      'Same county · 2 open welcomes · none so far · passed this one on before',
    ],
  ])('is said in the order in which they are ranked: %j', (suggestion, words) => {
    expect(whySuggested(suggestion, NOW)).toBe(words);
  });
});
