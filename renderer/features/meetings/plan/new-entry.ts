import { WallTime, dayOf } from '../../../../contract/domain/office-time.ts';
import { officeToday } from '../../../lib/wall-time.ts';
import type { PlanChoices } from './choices.ts';
import { firstTimes } from './entry.ts';
import type { Person, PlanEntry } from './entry.ts';

interface Asked {
  readonly asked: URLSearchParams;
  readonly people: readonly Person[];
  readonly choices: PlanChoices;
  /** Who is signed in: the liaison of the plan, unless told or not able. */
  readonly accountId: string;
}

/** A plan to begin with. What an address names and the office does not have is left out. */
export function newEntry({ asked, people, choices, accountId }: Asked, now: Date = new Date()): PlanEntry {
  const liaisonId = asked.get('liaison') ?? accountId;
  const venueId = asked.get('venue');
  return {
    kind: 'accompanied',
    people,
    liaisonId: choices.liaisons.find(({ id }) => id === liaisonId)?.id ?? null,
    buddyId: null,
    venueId: choices.venues.find(({ id }) => id === venueId)?.id ?? null,
    ...timesIn(asked, now),
    repeatedHour: null,
    codePhrase: '',
  };
}

function timesIn(asked: URLSearchParams, now: Date): Pick<PlanEntry, 'day' | 'starts' | 'ends'> {
  const starts = WallTime.safeParse(asked.get('starts')).data;
  const ends = WallTime.safeParse(asked.get('ends')).data;
  if (starts === undefined || ends === undefined) return firstTimes(officeToday(now));
  return { day: dayOf(starts), starts: starts.slice(11), ends: ends.slice(11) };
}
