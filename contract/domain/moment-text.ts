import { clockWords } from './clock-words.ts';
import { formatDate } from './dates.ts';
import { dayOf, wallOf } from './office-time.ts';

/** "Nov 24, 2026, 2:30 PM": a moment as the office's wall shows it. */
export function momentText(moment: string): string {
  const wall = wallOf(moment);
  return `${formatDate(dayOf(wall))}, ${clockWords(wall.slice(11))}`;
}
