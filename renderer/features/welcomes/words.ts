import type { Suggestion, WelcomeOutcome } from '../../../contract/welcomes.ts';
import { wallOf } from '../../../contract/domain/office-time.ts';
import { plural } from '../../lib/format.ts';
import { formatMonth, inWords, officeNow } from '../../lib/wall-time.ts';

/** "March", or "March 2025" in another year than today's. */
export function monthOf(instant: string, now: Date = new Date()): string {
  const wall = wallOf(instant);
  const isThisYear = wall.slice(0, 4) === officeNow(now).slice(0, 4);
  return isThisYear ? inWords(wall, { month: 'long' }) : formatMonth(wall);
}

/** "Same county · no open welcome · last one in March": why a member is suggested, and what speaks against. */
export function whySuggested(
  { isSameCounty, openWelcomes, lastWelcomedAt, hasPassedOn }: Omit<Suggestion, 'id' | 'name' | 'town'>,
  now: Date = new Date(),
): string {
  const parts = [
    countyWords(isSameCounty),
    openWelcomes === 0 ? 'no open welcome' : plural(openWelcomes, 'open welcome'),
    lastWelcomedAt === null ? 'none so far' : `last one in ${monthOf(lastWelcomedAt, now)}`,
    ...(hasPassedOn ? ['passed this one on before'] : []),
  ];
  return parts.join(' · ');
}

function countyWords(isSameCounty: boolean | null): string {
  if (isSameCounty === null) return 'County not recorded';
  return isSameCounty ? 'Same county' : 'Another county';
}

/** What is said after an outcome was recorded. */
export const OUTCOME_SAID: Readonly<Record<WelcomeOutcome, string>> = {
  reached: 'Welcomed',
  tried: 'Try counted',
  'passed-on': 'Back in the queue',
};
