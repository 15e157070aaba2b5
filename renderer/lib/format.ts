const EN = 'en-US';
const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** "Nov 24, 2026", from 'YYYY-MM-DD' (the day itself, in no zone) or an instant (the day here). '' for nothing. */
export function formatDate(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  const plain = PLAIN_DATE.exec(value);
  const date = plain ? new Date(Number(plain[1]), Number(plain[2]) - 1, Number(plain[3])) : new Date(value);
  return date.toLocaleDateString(EN, { year: 'numeric', month: 'short', day: 'numeric' });
}

/** "2:30 PM", from an instant, in this workstation's zone. */
export function formatTime(instant: string): string {
  return new Date(instant)
    .toLocaleTimeString(EN, { hour: 'numeric', minute: '2-digit' })
    .replace('\u202f', ' ');
}

/** "Nov 24, 2026, 2:30 PM". */
export const formatDateTime = (instant: string): string => `${formatDate(instant)}, ${formatTime(instant)}`;

/** Whole numbers as people write them: "12,400". */
export const formatCount = (count: number): string => count.toLocaleString(EN);

/** "1 member", "12 members". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

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

/** Today on this workstation, as 'YYYY-MM-DD'. */
export function today(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
