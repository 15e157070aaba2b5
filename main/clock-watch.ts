import type { ClockDoubt } from '../contract/today.ts';
import { lastBeforeSignIn } from '../db/repositories/clock.ts';
import type { Sitting } from './session/parts.ts';
import { record } from './session/trail.ts';

const CLOCK_DOUBT = 'clock-doubt';
const CLOCK_LOOK = 'clock-look';
const MINUTE_MS = 60_000;
/** Clocks are corrected by moments: that is no reason for doubt. */
const BEHIND_MINUTES = 5;
/** An office in which nobody signed in for so long is rarer than a wrong clock. */
const AHEAD_MINUTES = 90 * 24 * 60;

interface ClockLook {
  readonly at: string;
  /** In milliseconds that never run backwards. */
  readonly elapsed: number;
}

const lookAt = ({ clock, parts }: Sitting): ClockLook => ({
  at: clock.now(),
  elapsed: (parts.ports.elapsed ?? (() => performance.now()))(),
});

/**
 * Right after a sign-in: compares the workstation's clock with the trail's last record before it. A clock that stands before it, or
 * far behind it, is recorded and told on Today. The trail's order is its numbers and never its times.
 */
export async function watchClock(sitting: Sitting): Promise<void> {
  const now = sitting.clock.now();
  sitting.memory.set(CLOCK_LOOK, lookAt(sitting));
  const last = await sitting.connection.use(lastBeforeSignIn);
  const doubt = last === null ? null : doubtBetween(last, now);
  if (doubt !== null) await doubted(sitting, doubt, now);
}

async function doubted(sitting: Sitting, doubt: ClockDoubt, now: string): Promise<void> {
  sitting.memory.set(CLOCK_DOUBT, doubt);
  const action = doubt.kind === 'behind' ? 'session.clockBehind' : 'session.clockAhead';
  const minutes = Math.abs(minutesBetween(doubt.last, now));
  await record(sitting, { kind: 'sign-in', action, facts: { minutes } });
}

/**
 * Asked again and again while somebody is signed in: compares how far the workstation's clock went since the last look with the time that
 * really passed. One that was set back, or far forward, meanwhile is recorded and
 * told like one that is found at a sign-in.
 */
export async function watchDrift(sitting: Sitting): Promise<void> {
  const { memory } = sitting;
  const look = lookAt(sitting);
  const last = memory.get(CLOCK_LOOK) as ClockLook | undefined;
  memory.set(CLOCK_LOOK, look);
  if (last === undefined) return;
  // Where the clock would stand by now, had nobody touched it.
  const expected = new Date(Date.parse(last.at) + (look.elapsed - last.elapsed)).toISOString();
  const doubt = doubtBetween(expected, look.at);
  if (doubt !== null) await doubted(sitting, doubt, look.at);
}

/** What this session's sign-in or a look since then found; null when the clock gave no reason for doubt. */
export const clockDoubtIn = (memory: ReadonlyMap<string, unknown>): ClockDoubt | null =>
  (memory.get(CLOCK_DOUBT) as ClockDoubt | undefined) ?? null;

function doubtBetween(last: string, now: string): ClockDoubt | null {
  const minutes = minutesBetween(last, now);
  if (minutes < -BEHIND_MINUTES) return { kind: 'behind', last };
  return minutes > AHEAD_MINUTES ? { kind: 'ahead', last } : null;
}

const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS);
