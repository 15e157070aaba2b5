import { describe, expect, it } from 'vitest';
import { MemberId, NoticeId, SeparationId } from '../../../contract/domain/ids.ts';
import type { SeparationView } from '../../../contract/separations.ts';
import { byOther, causeInWords, whoseWord } from '../../../renderer/features/separations/causes.ts';

const ANN = MemberId.parse('0190000000000000000000a');
const BEA = MemberId.parse('0190000000000000000000b');
const CAL = MemberId.parse('0190000000000000000000c');

const separation = (more: Partial<SeparationView> = {}): SeparationView => ({
  id: SeparationId.parse('0190000000000000000000s'),
  memberId: ANN,
  otherId: BEA,
  otherName: 'Bea',
  source: 'wish',
  placedAt: '2026-11-20T12:00:00.000Z',
  askedBy: ANN,
  noticeId: null,
  isOwn: false,
  ...more,
});

describe('the causes of a separation', () => {
  it.each([
    [{}, 'their own wish'],
    [{ askedBy: BEA }, 'the other’s wish'],
    [{ askedBy: null }, 'a wish'],
    [{ source: 'staff', askedBy: null }, 'by staff'],
    [
      { source: 'conflict', askedBy: null, noticeId: NoticeId.parse('0190000000000000000000n') },
      'by a conflict notice',
    ],
  ] as const)('says %j as “%s”', (more, words) => expect(causeInWords(separation(more))).toBe(words));

  it('puts several causes of one pair under one name', () => {
    const three = [
      separation(),
      separation({ source: 'staff', askedBy: null }),
      separation({ otherId: CAL }),
    ];
    expect(byOther(three).map((causes) => causes.map(({ otherId }) => otherId))).toEqual([[BEA, BEA], [CAL]]);
  });

  it('takes the word of the one whose wish it is (R6)', () => {
    expect([whoseWord(separation()), whoseWord(separation({ askedBy: BEA }))]).toEqual([ANN, BEA]);
  });
});
