import { describe, expect, it } from 'vitest';
import { PlainDate } from '../../../contract/domain/dates.ts';
import { AccountId } from '../../../contract/domain/ids.ts';
import {
  buddyBeside,
  draftOf,
  firstTimes,
  isShownTwice,
  minutesOf,
  movedEnd,
  timesOf,
} from '../../../renderer/features/meetings/plan/entry.ts';
import type { PlanEntry } from '../../../renderer/features/meetings/plan/entry.ts';

const ENTRY: PlanEntry = {
  kind: 'accompanied',
  people: [],
  liaisonId: null,
  buddyId: null,
  venueId: null,
  day: '2026-12-01',
  starts: '14:00',
  ends: '15:00',
  repeatedHour: 'second',
  codePhrase: '',
};

describe('a plan in the fields', () => {
  it('has no buddy any more when the same person becomes the liaison', () => {
    const lena = AccountId.parse('01890000-0000-7000-8000-000000000001');
    const rosa = AccountId.parse('01890000-0000-7000-8000-000000000002');
    expect(buddyBeside(lena, lena)).toBeNull();
    expect(buddyBeside(lena, rosa)).toBe(rosa);
  });

  it('is a time on the wall', () => {
    expect(timesOf(ENTRY)).toEqual({ starts: '2026-12-01T14:00', ends: '2026-12-01T15:00' });
  });

  it('ends on the next day only at midnight', () => {
    expect(timesOf({ ...ENTRY, ends: '00:00' })?.ends).toBe('2026-12-02T00:00');
  });

  it.each(['day', 'starts', 'ends'] as const)('cannot be checked without %s', (field) => {
    expect(draftOf({ ...ENTRY, [field]: '' }, null)).toBeNull();
  });

  it('says which of two hours is meant only when the clock shows the hour twice', () => {
    expect(draftOf(ENTRY, null)?.repeatedHour).toBeNull();
    const inNovember = { ...ENTRY, day: '2026-11-01', starts: '01:30' };
    expect(isShownTwice(inNovember)).toBe(true);
    expect(draftOf(inNovember, null)?.repeatedHour).toBe('second');
  });
});

describe('a start that moves', () => {
  it.each([
    ['16:30', '17:30'],
    ['08:00', '09:00'],
    ['23:30', '15:00'],
    ['', '15:00'],
  ])('to "%s" moves the end to %s', (start, end) => {
    expect(movedEnd(ENTRY, start)).toBe(end);
  });
});

describe('a new plan', () => {
  it.each([
    ['2026-11-23', '2026-11-26'],
    ['2026-11-26', '2026-11-30'],
    ['2026-11-25', '2026-11-30'],
  ])('on %s begins with the working day %s', (today, day) => {
    expect(firstTimes(PlainDate.parse(today))).toEqual({ day, starts: '10:00', ends: '11:00' });
  });

  it('is an hour long while its times are not known', () => {
    expect(minutesOf({ starts: '', ends: '' })).toBe(60);
    expect(minutesOf({ starts: '14:00', ends: '15:30' })).toBe(90);
  });
});
