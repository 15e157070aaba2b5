import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../contract/domain/dates.ts';
import { ListMeetings } from '../../../contract/meetings.ts';
import { listInput, questionIn } from '../../../renderer/features/meetings/list/list-question.ts';

const TODAY = '2026-11-24' as PlainDate;
const asked = (address: string) => listInput(questionIn(new URLSearchParams(address), TODAY));

describe('what the list of meetings asks', () => {
  it('is what is to take place in sixty days from today, unless told otherwise', () => {
    expect(asked('')).toMatchObject({
      from: '2026-11-24',
      to: '2027-01-23',
      states: ['planned', 'on-hold'],
      kinds: [],
      counties: [],
      liaisonId: null,
    });
  });

  it('follows the address', () => {
    const venue = '01890000-0000-7000-8000-000000000003';
    expect(
      asked(`from=2026-01-01&to=2026-03-01&state=held&kind=arranged&county=Hill&venue=${venue}`),
    ).toMatchObject({
      from: '2026-01-01',
      to: '2026-03-01',
      states: ['held'],
      kinds: ['arranged'],
      counties: ['Hill'],
      venueId: venue,
    });
    expect(asked('state=any').states).toEqual([]);
  });

  it.each(['from=2026-05-01&to=2026-04-01', 'from=2020-01-01&to=2026-01-01', 'from=soon&state=x&venue=1'])(
    'is one that the office answers, whatever stands in the address: %s',
    (address) => {
      const found = ListMeetings.safeParse({ ...asked(address), offset: 0, limit: 100 });
      expect(found.success).toBe(true);
    },
  );
});
