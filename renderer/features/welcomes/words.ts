import type { Suggestion, WelcomeOutcome } from '../../../contract/welcomes.ts';
import { plural } from '../../lib/format.ts';

/** "March", or "March 2025" in another year than today's. */
export function monthOf(instant: string, now: Date = new Date()): string {
  const date = new Date(instant);
  const isThisYear = date.getFullYear() === now.getFullYear();
  return date.toLocaleDateString('en-US', { month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** "Same county · no open welcome · last one in March": why a member is suggested, and what speaks against. */
export function whySuggested(
  { isSameCounty, openWelcomes, lastWelcomedAt, hasPassedOn }: Omit<Suggestion, 'id' | 'name' | 'town'>,
  now: Date = new Date(),
): string {
  const parts = [
    isSameCounty ? 'Same county' : 'Another county',
    openWelcomes === 0 ? 'no open welcome' : plural(openWelcomes, 'open welcome'),
    lastWelcomedAt === null ? 'none so far' : `last one in ${monthOf(lastWelcomedAt, now)}`,
    ...(hasPassedOn ? ['passed this one on before'] : []),
  ];
  return parts.join(' · ');
}

/** What is said after an outcome was recorded. */
export const OUTCOME_SAID: Readonly<Record<WelcomeOutcome, string>> = {
  reached: 'Welcomed',
  tried: 'Try counted',
  'passed-on': 'Back in the queue',
};
