import type { TestClock } from '../support/office.ts';

/** What the builders ask for the day, where a test's own clock is not used: the machine's time unless told. It is never moved. */
export const buildersClock = (now: () => number = Date.now): TestClock => ({
  now,
  set: () => undefined,
  passDays: () => undefined,
  elapsed: () => performance.now(),
  passSeconds: () => undefined,
});
