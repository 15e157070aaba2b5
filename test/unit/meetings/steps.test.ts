import { describe, expect, it } from 'vitest';
import { isToCall, nextStep, possibleAt } from '../../../renderer/features/meetings/meeting/steps.ts';

type Standing = Parameters<typeof nextStep>[0];

/** Tuesday from two to three on the office's wall. */
const PLANNED: Standing = {
  kind: 'accompanied',
  state: 'planned',
  agreement: 'agreed',
  startsAt: '2026-12-01T21:00:00.000Z',
  endsAt: '2026-12-01T22:00:00.000Z',
  checkedInAt: null,
  checkedOutAt: null,
};
const IN = { checkedInAt: '2026-12-01T20:55:00.000Z' };
const OUT = { ...IN, checkedOutAt: '2026-12-01T22:05:00.000Z' };

const DAYS_BEFORE = '2026-11-28T18:00:00.000Z';
const THAT_MORNING = '2026-12-01T16:00:00.000Z';
const SHORTLY_BEFORE = '2026-12-01T20:30:00.000Z';
const DURING = '2026-12-01T21:30:00.000Z';
const AFTER = '2026-12-01T22:30:00.000Z';
const THE_NEXT_DAY = '2026-12-02T18:00:00.000Z';

describe('what comes next with a meeting', () => {
  it.each([
    ['ask', { agreement: 'pending' }, DAYS_BEFORE],
    ['declined', { agreement: 'declined' }, DAYS_BEFORE],
    ['wait', {}, DAYS_BEFORE],
    ['wait', {}, THAT_MORNING],
    ['check-in', {}, SHORTLY_BEFORE],
    ['wait', { kind: 'arranged' }, SHORTLY_BEFORE],
    ['check-out', IN, DURING],
    ['check-out', IN, AFTER],
    ['check-out', { ...IN, state: 'on-hold' }, DURING],
    ['release', { state: 'on-hold' }, DAYS_BEFORE],
    ['unheard', {}, AFTER],
    ['outcome', OUT, AFTER],
    ['outcome', { kind: 'arranged' }, AFTER],
    ['check-in', { state: 'on-hold' }, DURING],
    ['unheard', { state: 'on-hold' }, AFTER],
    ['outcome', { state: 'on-hold', kind: 'arranged' }, AFTER],
    ['tell', { state: 'cancelled' }, DAYS_BEFORE],
    ['tell', { state: 'cancelled' }, AFTER],
    ['none', { state: 'cancelled' }, THE_NEXT_DAY],
    ['none', { state: 'held' }, AFTER],
  ] as const)('is "%s" with %j at %s', (step, change, now) => {
    expect(nextStep({ ...PLANNED, ...change }, now)).toBe(step);
  });
});

describe('what can be done with a meeting', () => {
  it.each([
    [{}, DAYS_BEFORE, ['toChange', 'toCancel', 'toPrint', 'toAgree']],
    [{}, THAT_MORNING, ['toChange', 'toCancel', 'toPrint', 'toAgree']],
    [{}, SHORTLY_BEFORE, ['toChange', 'toCancel', 'toPrint', 'toAgree', 'toCheckIn']],
    [{}, DURING, ['toPrint', 'toAgree', 'toCheckIn']],
    [{ kind: 'arranged' }, DURING, ['toChange', 'toCancel', 'toPrint', 'toAgree', 'toCheckIn', 'toClose']],
    [IN, DURING, ['toPrint', 'toAgree', 'toUndoCheckIn', 'toCheckOut']],
    [IN, AFTER, ['toCheckOut']],
    [{ ...IN, checkedOutAt: DURING }, DURING, ['toPrint', 'toAgree', 'toClose']],
    [{ state: 'on-hold' }, DURING, ['toCheckIn']],
    [OUT, AFTER, ['toClose']],
    [{}, AFTER, ['toCheckIn', 'toClose']],
    [{ state: 'on-hold' }, DAYS_BEFORE, ['toChange', 'toCancel']],
    [{ state: 'cancelled' }, DAYS_BEFORE, []],
  ] as const)('with %j at %s is %j', (change, now, expected) => {
    const possible = Object.entries(possibleAt({ ...PLANNED, ...change }, now));
    expect(possible.filter(([, can]) => can).map(([name]) => name)).toEqual(expected);
  });
});

describe('the members of a meeting', () => {
  it.each([
    [{}, DAYS_BEFORE, true],
    [{ state: 'on-hold' }, DAYS_BEFORE, true],
    [{ state: 'cancelled' }, AFTER, true],
    [{ state: 'cancelled' }, THE_NEXT_DAY, false],
    [{ state: 'held' }, AFTER, false],
  ] as const)('can be called with %j at %s: %j', (change, now, expected) => {
    expect(isToCall({ ...PLANNED, ...change }, now)).toBe(expected);
  });
});
