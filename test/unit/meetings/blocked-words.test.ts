import { describe, expect, it } from 'vitest';
import { MemberId } from '../../../contract/domain/ids.ts';
import { RefusedError } from '../../../renderer/lib/desk.ts';
import { blockedWords } from '../../../renderer/features/meetings/plan/blocked-words.ts';

const names = { member: (id: string) => id.slice(7), account: () => 'Lena', venue: () => 'Library' };
const entry = { liaisonId: null, venueId: null };
const blocked = (codes: string) => new RefusedError({ ok: false, code: 'meeting-blocked', facts: { codes } });
const apart = {
  code: 'apart' as const,
  isBlocking: true,
  memberIds: [MemberId.parse('member-ann'), MemberId.parse('member-ben')],
  accountId: null,
  venueId: null,
  meetingId: null,
};

describe('a plan that was not saved', () => {
  it('says what stood against it, with the names that the last check knew', () => {
    const words = blockedWords(blocked('apart venue-missing'), { findings: [apart], names, entry });
    expect(words?.body).toBe('Nothing was saved. ann and ben are kept apart. No venue is chosen.');
  });

  it('says it without names when the check had not caught up', () => {
    const words = blockedWords(blocked('apart'), { findings: [], names, entry });
    expect(words?.body).toBe('Nothing was saved. Two of the members are kept apart.');
  });

  it('leaves every other refusal to its own words', () => {
    const other = new RefusedError({ ok: false, code: 'not-found' });
    expect(blockedWords(other, { findings: [], names, entry })).toBeNull();
  });
});
