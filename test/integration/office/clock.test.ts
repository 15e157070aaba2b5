import { describe, expect, it } from 'vitest';
import { ask, PASSWORD, testClock, testDesk, testOffice, testWorkstation } from '../../support/office.ts';
import { trailRecords } from '../../support/trail.ts';

/** A desk that watches the clock, signed in to an office. */
async function watched() {
  const { folder, desk: first } = await testOffice();
  await first.close();
  const clock = testClock('2026-11-24T18:00:00Z');
  const desk = testDesk(testWorkstation(), clock, { isClockWatched: true });
  await ask(desk).offices.open({ folder });
  await ask(desk).session.signIn({ username: 'ada', password: PASSWORD });
  const doubt = async () => (await ask(desk).today.overview({})).clock?.kind ?? null;
  return { clock, desk, doubt };
}

describe('a clock that is moved while somebody is signed in', () => {
  it.each([
    ['back by two days', '2026-11-22T18:00:00Z', 'behind', 'session.clockBehind'],
    ['forward by ten years', '2036-11-24T18:00:00Z', 'ahead', 'session.clockAhead'],
  ])('%s is recorded once and told on Today', async (_how, moment, kind, action) => {
    const { clock, desk, doubt } = await watched();
    try {
      expect(await doubt()).toBeNull();
      clock.set(moment);
      await expect.poll(doubt, { timeout: 15_000 }).toBe(kind);
      const records = await trailRecords({ ask: ask(desk) });
      expect(records.filter((record) => record.action === action)).toHaveLength(1);
    } finally {
      await desk.close();
    }
  });
});
