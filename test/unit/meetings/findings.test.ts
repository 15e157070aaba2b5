import { describe, expect, it } from 'vitest';
import { AccountId, MemberId, VenueId } from '../../../contract/domain/ids.ts';
import { FINDING_CODES } from '../../../contract/domain/findings.ts';
import type { Finding, FindingCode } from '../../../contract/domain/findings.ts';
import { findingWords, weightOf } from '../../../renderer/features/meetings/findings.ts';

const NAMES = {
  member: (id: string) => `Member ${id.at(-1)}`,
  account: () => 'Lena',
  venue: () => 'Library',
};
const id = (last: number): string => `01890000-0000-7000-8000-00000000000${last}`;

const finding = (code: FindingCode, count = 1): Finding => ({
  code,
  isBlocking: true,
  memberIds: [MemberId.parse(id(1)), MemberId.parse(id(2))].slice(0, count),
  accountId: AccountId.parse(id(3)),
  venueId: VenueId.parse(id(4)),
  meetingId: null,
});
const spoken = (code: FindingCode, count = 1): string =>
  Object.values(findingWords(finding(code, count), NAMES)).join(' ');

describe.each(FINDING_CODES)('the words for %s', (code) => {
  it('are a problem and a remedy, each a sentence', () => {
    const { problem, remedy } = findingWords(finding(code), NAMES);
    expect(problem).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    expect(remedy).not.toBe(problem);
  });

  it('never name a notice, a reason, or a way round (R5, R8)', () => {
    expect(spoken(code, 2)).not.toMatch(
      /notice of|conflict|because|reason|wish|fit|reported|override|victim|anyway/i,
    );
  });
});

describe('the words of a finding', () => {
  it.each(['apart', 'member-busy'] as const)('name everyone concerned (%s)', (code) => {
    expect(spoken(code, 2)).toContain('Member 1 and Member 2 are');
  });

  it('name the liaison and the place', () => {
    expect(spoken('liaison-absent')).toContain('Lena is away');
    expect(spoken('venue-closed')).toContain('Library is not open');
  });

  it('say when the venue is open that day, where it is known', () => {
    const openHours = () => 'Open on Tuesday: 9:00 AM to 5:00 PM.';
    const { remedy } = findingWords(finding('venue-closed'), { ...NAMES, openHours });
    expect(remedy).toBe(
      'Open on Tuesday: 9:00 AM to 5:00 PM. Choose a time within its opening hours, or another venue.',
    );
  });
});

describe('the weight of a finding', () => {
  it('tells what is amiss from what is not entered yet', () => {
    const weights = FINDING_CODES.filter((code) => weightOf(finding(code), true) === 'to-enter');
    expect(weights).toEqual(['people-count', 'liaison-missing', 'venue-missing']);
    expect(weightOf({ ...finding('notice-short'), isBlocking: false }, true)).toBe('advice');
    expect(weightOf(finding('apart'), true)).toBe('blocking');
    expect(weightOf(finding('people-count'), false)).toBe('blocking');
  });
});
