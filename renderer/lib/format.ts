import { formatCount, plural } from '../../contract/domain/counted.ts';
import { formatDate as dayInWords, parsePlainDate } from '../../contract/domain/dates.ts';
import { dayOf, wallOf } from '../../contract/domain/office-time.ts';
import { formatWallTime } from './wall-time.ts';

export { formatCount, plural };
export { momentText as formatDateTime } from '../../contract/domain/moment-text.ts';

/** "Nov 24, 2026", from 'YYYY-MM-DD' (the day itself, in no zone) or an instant (the office's day then). '' for nothing. */
export function formatDate(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  return dayInWords(parsePlainDate(value) ?? dayOf(wallOf(value)));
}

/** "2:30 PM", from an instant, as the office's wall shows it. */
export const formatTime = (instant: string): string => formatWallTime(wallOf(instant));

/** "830 KB", "4.2 MB": bytes in powers of 1,024, as Windows shows them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return plural(bytes, 'byte');
  const kilo = bytes / 1024;
  return kilo < 1000 ? `${Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

/** "about 40 seconds", "about 3 minutes", "a few seconds": milliseconds in words, never a clock that jumps. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 8) return 'a few seconds';
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? 'about a minute' : `about ${formatCount(minutes)} minutes`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "less than a minute", "12 minutes", "3 hours", "2 days": how long something took or waits, in whole units that have passed. */
export function formatSpan(milliseconds: number): string {
  if (milliseconds < MINUTE) return 'less than a minute';
  if (milliseconds < HOUR) return plural(Math.floor(milliseconds / MINUTE), 'minute');
  if (milliseconds < DAY) return plural(Math.floor(milliseconds / HOUR), 'hour');
  return plural(Math.floor(milliseconds / DAY), 'day');
}

/** How long ago an instant was, in milliseconds; never less than none. */
export const since = (instant: string, now: Date = new Date()): number =>
  Math.max(0, now.getTime() - Date.parse(instant));
