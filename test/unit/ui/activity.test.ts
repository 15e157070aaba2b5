import { describe, expect, it } from 'vitest';
import { isEndingSoon } from '../../../renderer/app/frame/activity.ts';

describe('the warning before the idle lock', () => {
  it.each([
    [10, 8.99, false],
    [10, 9, true],
    [2, 0.99, false],
    [2, 1, true],
    [1, 0.49, false],
    [1, 0.5, true],
  ])('with %d idle minutes, after %d of them: %s', (idleMinutes, passed, expected) => {
    expect(isEndingSoon(passed * 60_000, idleMinutes)).toBe(expected);
  });
});
