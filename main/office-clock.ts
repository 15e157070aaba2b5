import { PlainDate } from '../contract/domain/dates.ts';
import type { OfficeClock } from './gate/context.ts';
import type { Clock } from './ports.ts';

/** The office's days are Montana's, wherever the workstation's clock stands. */
const DAYS = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Denver', dateStyle: 'short' });

/** A clock that says the day as it is in the office. */
export const officeClock = (clock: Clock): OfficeClock => ({
  now: () => new Date(clock.now()).toISOString(),
  today: () => PlainDate.parse(DAYS.format(clock.now())),
});
