import { describe, expect, it } from 'vitest';
import { PlainDate } from '../../../contract/domain/dates.ts';
import { AccountId } from '../../../contract/domain/ids.ts';
import { OverdueMeeting } from '../../../contract/meetings.ts';
import { alarmWords, inOnePiece } from '../../../renderer/features/meetings/alarm/alarm-words.ts';

const ANOTHER = AccountId.parse('account-3');
const overdue = OverdueMeeting.parse({
  id: 'meeting-1',
  why: 'not-checked-in',
  since: '2026-12-01T21:30:00.000Z',
  nextStep: 'call-liaison',
  liaison: { id: 'account-1', name: 'Lena Two Rivers', workPhone: '(406) 555-0121' },
  buddy: { id: 'account-2', name: 'Sam Reed', workPhone: '(406) 555-0122 ext. 7' },
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

const words = (meeting: OverdueMeeting, today = PlainDate.parse('2026-12-01')) =>
  alarmWords(meeting, { signedIn: ANOTHER, today });

describe('the alarm for a meeting that nobody has heard from', () => {
  it('says who, where and since when, on the office wall’s clock', () => {
    const { title, place } = words(overdue);
    expect(title).toBe(
      'Lena Two Rivers has not checked in; the start was planned for 2:00 PM. Overdue since 2:30 PM.',
    );
    expect(place).toBe(`Library, 120 Main Street, Helena, ${inOnePiece('406-555-0170')}`);
    expect(words({ ...overdue, why: 'not-checked-out' }).title).toContain(
      'has not checked out; the end was planned for 3:00 PM',
    );
  });

  it.each([
    ['call-liaison', `Call Lena Two Rivers now: ${inOnePiece('(406) 555-0121')}.`],
    ['call-buddy', `call the buddy, Sam Reed, ${inOnePiece('(406) 555-0122 ext. 7')}, then the place`],
    ['tell-administrator', 'tell an administrator now'],
  ] as const)('names the next step: %s', (nextStep, expected) => {
    const { next } = words({ ...overdue, nextStep });
    expect(next).toContain(expected);
    expect(next).toContain('“Blue scarf”');
    expect(words({ ...overdue, nextStep, codePhrase: '' }).next).not.toContain('“');
  });

  it('says what to do without a number on record', () => {
    const liaison = { ...overdue.liaison, workPhone: '' };
    expect(words({ ...overdue, liaison }).next).toMatch(
      /^Call Lena Two Rivers now\. No work phone is recorded: look in your office’s own list of numbers\. If it is not there, call the place\./,
    );
    const buddy = { id: overdue.liaison.id, name: 'Sam Reed', workPhone: '' };
    expect(words({ ...overdue, nextStep: 'call-buddy', buddy }).next).toContain(
      'call the buddy, Sam Reed (no work phone is recorded: look in your office’s own list), then the place',
    );
  });

  it('says at the first call already whom to call next, and when to call 911', () => {
    const number = inOnePiece('(406) 555-0122 ext. 7');
    expect(words(overdue).next).toContain(
      `No answer: call the buddy, Sam Reed, ${number}. In danger: call 911.`,
    );
    expect(words({ ...overdue, buddy: null }).next).toMatch(
      /something is wrong: call 911\. In danger: call 911\.$/,
    );
  });

  it('tells the liaison at their own desk to check in or out, and nobody else', () => {
    expect(words(overdue).own).toBe('');
    const own = (why: OverdueMeeting['why']) =>
      alarmWords({ ...overdue, why }, { signedIn: overdue.liaison.id }).own;
    expect(own('not-checked-in')).toBe(
      'Lena Two Rivers is signed in here. If that is you and you are safe, check in now.',
    );
    expect(own('not-checked-out')).toMatch(/ check out now\.$/);
  });

  it('names the day when it is not today’s', () => {
    expect(words(overdue, PlainDate.parse('2026-12-02')).title).toBe(
      'Lena Two Rivers has not checked in; the start was planned for Tue, Dec 1, 2026, 2:00 PM. Overdue since 2:30 PM.',
    );
  });

  it('breaks no number at the end of a line', () => {
    expect(inOnePiece('(406) 555-0122 ext. 7')).toBe('(406)\u00A0555\u2060-\u20600122\u00A0ext.\u00A07');
  });

  it('keeps the liaison’s number in view while somebody else is called', () => {
    expect(words(overdue).again).toBe('');
    expect(words({ ...overdue, nextStep: 'call-buddy' }).again).toBe(
      `Try Lena Two Rivers again as well: ${inOnePiece('(406) 555-0121')}`,
    );
    const liaison = { ...overdue.liaison, workPhone: '' };
    expect(words({ ...overdue, liaison, nextStep: 'tell-administrator' }).again).toBe('');
  });
});
