import { addDays, parsePlainDate } from '../../contract/domain/dates.ts';
import type { PlainDate } from '../../contract/domain/dates.ts';

/** The office's own day, so many days from today. */
export function dayFromNow(days: number): PlainDate {
  const today = parsePlainDate(new Date().toLocaleDateString('sv', { timeZone: 'America/Denver' }));
  if (today === null) throw new Error('The clock gives no day.');
  return addDays(today, days);
}
