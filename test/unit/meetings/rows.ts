import { MeetingRow } from '../../../contract/meetings.ts';

const ID = (last: number) => `01890000-0000-7000-8000-${String(last).padStart(12, '0')}`;

/** A planned meeting of two members as the list gives it, with what the test says of it. */
export function row(said: Record<string, unknown> = {}): MeetingRow {
  const person = (last: number) => ({ id: ID(last), name: 'Hank Grady', agreement: 'pending' });
  return MeetingRow.parse({
    id: ID(1),
    kind: 'accompanied',
    state: 'planned',
    starts: '2026-12-01T14:00',
    ends: '2026-12-01T15:00',
    startsAt: '2026-12-01T21:00:00.000Z',
    endsAt: '2026-12-01T22:00:00.000Z',
    liaison: { id: ID(2), name: 'Lena Two Rivers' },
    venue: { id: ID(3), name: 'Sample Library', town: 'Helena', county: 'Lewis and Clark' },
    people: [person(4), person(5)],
    agreement: 'pending',
    checkedInAt: null,
    checkedOutAt: null,
    attention: [],
    ...said,
  });
}
