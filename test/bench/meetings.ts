import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Session } from '../../main/session.ts';
import { type Calendar, DAYS, type Pair, bringTogether, fillCalendar, someHour } from './full-calendar.ts';
import { TODAY } from './many-members.ts';
import { inOffice, p95Of } from './members.ts';
import { dice } from './people.ts';
import type { BenchRow } from './row.ts';

const MEMBERS = 100_000;
const MEETINGS = 5000;
const DRAFTS = 300;
const SEARCHES = 160;
const NOTICES = 9;
const COPIES = 200;
const MEETINGS_OF_PAIR = 20;

/** Planning and slot search with a full calendar, and a notice that touches much, all through the gate. */
export async function meetingRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'liaison-desk-bench-'));
  try {
    const [check, next, whole, notice] = await inOffice(
      path.join(folder, 'office'),
      MEMBERS,
      async (session) => {
        const calendar = await session.read((db) =>
          db.transaction().execute((db) => fillCalendar(db, session.account.id, MEETINGS)),
        );
        return [
          await p95Of(drafts(calendar), (draft) => session.call('meetings.check', draft)),
          await p95Of(searches(calendar, 60), (search) => session.call('meetings.alternatives', search)),
          await p95Of(searches(calendar, 480), (search) => session.call('meetings.alternatives', search)),
          await noticeTime(session, calendar),
        ];
      },
    );
    return [
      row('planning checks, 5,000 meetings, 100,000 members, p95 through the gate', check, 20),
      row('the next 6 free slots, 60 days, 12 liaisons, 200 venues, p95 through the gate', next, 150),
      row('the same when no day has room, so that all 60 are searched', whole, 150),
      row('a notice that touches 200 copies and 20 meetings, 100,000 members, median', notice, 50),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const row = (name: string, value = Infinity, limit = 0): BenchRow => ({
  name,
  value,
  unit: 'ms',
  limit,
  ok: value <= limit,
});

function drafts({ members, liaisons, venues }: Calendar) {
  const roll = dice(7);
  return Array.from({ length: DRAFTS }, () => ({
    id: null,
    kind: 'accompanied',
    memberIds: [...new Set([1, 2, 3, 4].map(() => members[roll(members.length)]))],
    liaisonId: liaisons[roll(liaisons.length)],
    buddyId: liaisons[0],
    venueId: venues[roll(venues.length)],
    ...someHour(roll),
    repeatedHour: null,
  }));
}

function searches({ members }: Calendar, minutes: number) {
  const roll = dice(11);
  return Array.from({ length: SEARCHES }, () => ({
    id: null,
    kind: 'accompanied',
    memberIds: [...new Set([1, 2].map(() => members[roll(members.length)]))],
    liaisonId: null,
    minutes,
    from: null,
    days: DAYS,
    limit: 6,
  })).filter(({ memberIds }) => memberIds.length === 2);
}

/** Milliseconds from the call to what is on disk, the middle of several notices. */
async function noticeTime(session: Session, calendar: Calendar): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < NOTICES; count += 1) {
    const pair = pairAt(calendar, count);
    const many = { copies: COPIES, meetings: MEETINGS_OF_PAIR, firstNumber: 1 + count * COPIES };
    await session.read((db) => db.transaction().execute((db) => bringTogether(db, calendar, pair, many)));
    const began = performance.now();
    const result = await session.call('conflicts.log', noticeAbout(pair));
    times.push(performance.now() - began);
    requireEffects(result);
  }
  return times.sort((one, other) => one - other)[NOTICES >> 1] ?? Infinity;
}

function pairAt({ members }: Calendar, count: number): Pair {
  const [one, other] = [members[1900 + count * 2], members[1901 + count * 2]];
  if (one === undefined || other === undefined) throw new Error('too few members');
  return { one, other };
}

const noticeAbout = ({ one, other }: Pair) => ({
  receivedAt: `${TODAY}T16:59:00.000Z`,
  receivedHow: 'phone',
  reporter: { kind: 'not-said' },
  about: [one, other],
  involvesOutsider: false,
  kind: 'personal',
  note: '',
});

/** A notice that touched less would measure something else. */
function requireEffects(result: Awaited<ReturnType<Session['call']>>): void {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  const { spoiled, onHold } = result.value as { spoiled: unknown[]; onHold: unknown[] };
  if (spoiled.length !== COPIES || onHold.length < MEETINGS_OF_PAIR)
    throw new Error('the notice touched too little');
}
