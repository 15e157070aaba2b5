import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { LogConflict } from '../../../contract/conflicts.ts';
import { MemberId } from '../../../contract/domain/ids.ts';
import type { MemberRow } from '../../../contract/members.ts';
import { callOf, NoticeEntry, whenNow } from '../../../renderer/features/conflicts/log/entry.ts';

const member = (letter: string): MemberRow => ({
  id: MemberId.parse(`0190000000000000000000${letter.toLowerCase()}`),
  name: `Member ${letter}`,
  sortName: `member ${letter}`,
  preferredName: '',
  town: '',
  county: null,
  status: 'active',
  formsState: 'complete',
  formsUntil: null,
  isListed: true,
});
const [ANN, BEA] = [member('A'), member('B')];

const entry = (more: Partial<NoticeEntry> = {}): NoticeEntry => ({
  about: { people: [ANN, BEA], hasOutsider: false },
  note: ' Never on one day. ',
  receivedAt: { day: '2026-11-20', time: '14:30' },
  receivedHow: 'phone',
  reporter: { kind: 'not-said', member: null },
  kind: 'personal',
  ...more,
});

describe('a notice as it is typed', () => {
  it('becomes a call that the contract takes, with the moment at which the office’s wall showed that time', () => {
    const call = callOf(NoticeEntry.parse(entry()));
    expect(LogConflict.parse(call)).toEqual({
      receivedAt: '2026-11-20T21:30:00.000Z',
      receivedHow: 'phone',
      reporter: { kind: 'not-said' },
      about: [ANN.id, BEA.id],
      involvesOutsider: false,
      kind: 'personal',
      note: 'Never on one day.',
    });
  });

  it('names the member who reported it, where a member did', () => {
    const { reporter } = callOf(entry({ reporter: { kind: 'member', member: BEA } }));
    expect(reporter).toEqual({ kind: 'member', memberId: BEA.id });
  });

  it.each([
    ['about', { about: { people: [ANN], hasOutsider: false } }],
    ['about', { about: { people: [], hasOutsider: true } }],
    ['reporter', { reporter: { kind: null, member: null } }],
    ['reporter', { reporter: { kind: 'member', member: null } }],
    ['receivedAt', { receivedAt: { day: '2026-11-20', time: '' } }],
    ['receivedAt', { receivedAt: { day: '2026-03-08', time: '02:30' } }],
  ] as const)('says at %s what is missing from %j', (field, more) => {
    const parsed = NoticeEntry.safeParse(entry(more));
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it('says everything that is missing at the same time', () => {
    const about = { people: [], hasOutsider: false };
    const parsed = NoticeEntry.safeParse({ ...entry({ about }), kind: undefined });
    expect(parsed.error?.issues.map(({ path }) => path[0]).sort()).toEqual(['about', 'kind']);
  });

  it('takes one member and someone outside the network', () => {
    expect(NoticeEntry.safeParse(entry({ about: { people: [ANN], hasOutsider: true } })).success).toBe(true);
  });

  it.each([
    ['2026-11-01T07:40:00Z', '2026-11-01T07:30:00.000Z'],
    ['2026-11-01T08:40:00Z', '2026-11-01T08:30:00.000Z'],
  ])(
    'at %s takes 1:30, which the clock shows twice that night, for the last one that has been: %s',
    (now, at) => {
      vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date'] });
      onTestFinished(() => void vi.useRealTimers());
      const { receivedAt } = callOf(entry({ receivedAt: { day: '2026-11-01', time: '01:30' } }));
      expect(receivedAt).toBe(at);
    },
  );

  it('begins with this minute, which is never in the future', () => {
    expect(whenNow(new Date('2026-01-02T03:04:59Z'))).toEqual({ day: '2026-01-01', time: '20:04' });
  });
});
