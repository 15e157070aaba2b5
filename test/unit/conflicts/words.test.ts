import { describe, expect, it } from 'vitest';
import { inARow, lookOf, peopleInWords, spansInWords } from '../../../renderer/features/conflicts/words.ts';
import { MemberId } from '../../../contract/domain/ids.ts';

const ANA = { id: MemberId.parse('0190000000000000000000a'), name: 'Ana' };
const BETH = { id: MemberId.parse('0190000000000000000000b'), name: 'Beth' };
const HOUR = 3_600_000;

describe('the words of a conflict notice', () => {
  it.each([
    [[], ''],
    [['Ana'], 'Ana'],
    [['Ana', 'Beth'], 'Ana and Beth'],
    [['Ana', 'Beth', 'Cal'], 'Ana, Beth and Cal'],
  ])('puts %j in a row', (names, words) => expect(inARow(names)).toBe(words));

  it('never names someone outside the network', () => {
    expect(peopleInWords({ people: [ANA], involvesOutsider: true })).toBe(
      'Ana and someone outside the network',
    );
  });

  it('says how long an open notice waits, and how a reviewed one was decided', () => {
    const receivedAt = new Date(Date.now() - 50 * HOUR).toISOString();
    const people = [ANA, BETH];
    expect(lookOf({ state: 'open', receivedAt, people }).word).toBe('Waiting 2 days');
    expect(lookOf({ state: 'kept', receivedAt, people }).word).toBe('Reviewed: kept apart');
    expect(lookOf({ state: 'lifted', receivedAt, people }).word).toBe('Reviewed: lifted');
    expect(lookOf({ state: 'kept', receivedAt, people: [ANA] }).word).toBe('Reviewed');
  });

  it.each([
    [0, 0, 'At once, every time'],
    [0, 2 * HOUR, 'Median at once, longest 2 hours'],
    [300_000, 48 * HOUR, 'Median 5 minutes, longest 2 days'],
  ])('says how the promise was kept: %d and %d are %s', (medianMs, worstMs, words) =>
    expect(spansInWords({ medianMs, worstMs })).toBe(words),
  );
});
