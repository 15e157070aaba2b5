import { awaitedOf } from '../../../contract/domain/meeting-watch.ts';
import { wallOf } from '../../../contract/domain/office-time.ts';
import type { OverdueMeeting } from '../../../contract/meetings.ts';
import * as rows from '../../../db/repositories/meetings.ts';
import type { Context } from '../../gate/context.ts';
import { buddyOf } from './views.ts';

const MINUTE_MS = 60_000;

/** Meetings that nobody has heard from after the grace, the longest first, each with what to do next. */
export async function overdueMeetings(context: Context): Promise<OverdueMeeting[]> {
  const { db, clock } = context;
  const { graceMinutes } = await context.settings();
  const now = clock.now();
  const graceMs = graceMinutes * MINUTE_MS;
  const begun = await rows.begunBy(db, new Date(Date.parse(now) - graceMs).toISOString());
  return begun
    .flatMap((meeting) => alarmOf(meeting, Date.parse(now), graceMs))
    .sort((one, other) => one.since.localeCompare(other.since));
}

function alarmOf(meeting: rows.StoredMeeting, now: number, graceMs: number): OverdueMeeting[] {
  const { id, liaison, venue, codePhrase, startsAt, endsAt } = meeting;
  const awaited = awaitedOf(meeting);
  if (awaited === null) return [];
  const buddy = buddyOf(meeting);
  const since = Date.parse(awaited === 'check-in' ? startsAt : endsAt) + graceMs;
  if (now < since) return [];
  const { county: _county, ...place } = venue;
  return [
    {
      id,
      why: awaited === 'check-in' ? 'not-checked-in' : 'not-checked-out',
      since: new Date(since).toISOString(),
      nextStep: nextStep(now - since >= graceMs, buddy !== null),
      liaison,
      buddy,
      venue: place,
      codePhrase,
      starts: wallOf(startsAt),
      ends: wallOf(endsAt),
    },
  ];
}

/** First the liaison is called; after the grace has passed once more, whoever else knows. */
function nextStep(isLong: boolean, hasBuddy: boolean): OverdueMeeting['nextStep'] {
  if (!isLong) return 'call-liaison';
  return hasBuddy ? 'call-buddy' : 'tell-administrator';
}
