import { describe, expect, it } from 'vitest';
import { OverdueMeeting } from '../../../contract/meetings.ts';
import { alarmWords } from '../../../renderer/features/meetings/alarm/alarm-words.ts';

const overdue = OverdueMeeting.parse({
  id: 'meeting-1',
  why: 'not-checked-in',
  since: '2026-12-01T21:30:00.000Z',
  nextStep: 'call-liaison',
  liaison: { id: 'account-1', name: 'Lena Two Rivers' },
  buddy: { id: 'account-2', name: 'Sam Reed' },
  venue: {
    id: 'venue-001',
    name: 'Library',
    street: '120 Main Street',
    town: 'Helena',
    phone: '406-555-0170',
  },
  codePhrase: 'Blue scarf',
  starts: '2026-12-01T14:00',
  ends: '2026-12-01T15:00',
});

describe('the alarm for a meeting that nobody has heard from', () => {
  it('says who, where and since when, on the office wall’s clock', () => {
    const { title, place } = alarmWords(overdue);
    expect(title).toBe(
      'Lena Two Rivers has not checked in; the start was planned for 2:00 PM. Overdue since 2:30 PM.',
    );
    expect(place).toBe('Library, 120 Main Street, Helena, 406-555-0170');
    expect(alarmWords({ ...overdue, why: 'not-checked-out' }).title).toContain(
      'has not checked out; the end was planned for 3:00 PM',
    );
  });

  it.each([
    ['call-liaison', /^Call Lena Two Rivers now\./],
    ['call-buddy', /call the buddy, Sam Reed/],
    ['tell-administrator', /tell an administrator now/],
  ] as const)('names the next step: %s', (nextStep, words) => {
    const { next } = alarmWords({ ...overdue, nextStep });
    expect(next).toMatch(words);
    expect(next).toContain('“Blue scarf”');
    expect(alarmWords({ ...overdue, nextStep, codePhrase: '' }).next).not.toContain('“');
  });
});
