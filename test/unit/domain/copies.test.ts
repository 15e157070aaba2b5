import { describe, expect, it } from 'vitest';
import {
  COPY_STATES,
  type CopyState,
  copyMayBecome,
  copyNumberText,
  isLive,
  isOnPaper,
} from '../../../contract/domain/copies.ts';

const reachable = (from: CopyState): CopyState[] => COPY_STATES.filter((to) => copyMayBecome(from, to));

describe('a copy', () => {
  it.each<[CopyState, CopyState[]]>([
    ['produced', ['printed', 'spoiled']],
    ['printed', ['issued', 'destroyed', 'unaccounted', 'spoiled']],
    ['issued', ['returned', 'destroyed', 'unaccounted']],
    ['returned', ['destroyed']],
    ['unaccounted', ['returned', 'destroyed']],
    ['destroyed', []],
    ['spoiled', []],
  ])('that is %s may become %j and nothing else (R13)', (from, next) => {
    expect(reachable(from)).toEqual(next);
  });

  it('is never issued before it was printed (R13)', () => {
    expect(COPY_STATES.filter((from) => copyMayBecome(from, 'issued'))).toEqual(['printed']);
  });

  it('is watched as long as it may still be printed, issued or read as the newest', () => {
    expect(COPY_STATES.filter(isLive)).toEqual(['produced', 'printed', 'issued']);
    expect(COPY_STATES.filter(isOnPaper)).toEqual(['printed', 'issued', 'returned', 'unaccounted']);
  });

  it.each([
    [1, 'VSN-000001'],
    [123_456, 'VSN-123456'],
    [1_234_567, 'VSN-1234567'],
  ])('numbered %i is called %s', (number, text) => {
    expect(copyNumberText(number)).toBe(text);
  });
});
