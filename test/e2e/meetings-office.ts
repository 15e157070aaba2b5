import type { Page } from '@playwright/test';

/** What the office's wall shows so many days from now, at a time of day. */
export function wall(days: number, time: string): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.toLocaleDateString('sv', { timeZone: 'America/Denver' })}T${time}`;
}

/** Days from today to the Tuesday of next week: never today, and never in the week that is shown first. */
export function untilNextTuesday(): number {
  const day = new Date().toLocaleDateString('en-US', { timeZone: 'America/Denver', weekday: 'short' });
  return 9 - ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(day);
}

interface PlannedMeeting {
  readonly memberIds: readonly string[];
  readonly starts: string;
  readonly ends: string;
}

/** A library in Helena, open from eight to six every day; gives its id. */
export const addVenue = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const open = [{ opens: '08:00', closes: '18:00' }];
    const hours = { sun: open, mon: open, tue: open, wed: open, thu: open, fri: open, sat: open };
    const place = { street: '120 Last Chance Gulch', town: 'Helena', county: 'Lewis and Clark' } as const;
    const fields = {
      kind: 'library',
      name: 'Sample Library',
      phone: '406-555-0170',
      ...place,
      hours,
    } as const;
    const added = await window.desk.venues.add({ ...fields, accessibility: [], vettedOn: null });
    if (!added.ok) throw new Error(added.code);
    return added.value.id;
  });

/** Plans meetings there with whoever is signed in as the liaison; gives their ids. */
export const planMeetings = (
  page: Page,
  venueId: string,
  meetings: readonly PlannedMeeting[],
): Promise<readonly string[]> =>
  page.evaluate(
    async ({ venueId, meetings }) => {
      const session = await window.desk.session.current({});
      const liaisonId = session.ok ? (session.value?.account.id ?? null) : null;
      const ids: string[] = [];
      for (const { memberIds, starts, ends } of meetings) {
        const who = { kind: 'accompanied' as const, memberIds: [...memberIds], liaisonId, buddyId: null };
        const when = { starts, ends, repeatedHour: null, venueId, codePhrase: 'blue scarf' };
        const saved = await window.desk.meetings.save({ id: null, ...who, ...when });
        if (!saved.ok) throw new Error(`${saved.code} ${JSON.stringify(saved.facts)}`);
        ids.push(saved.value.id);
      }
      return ids;
    },
    { venueId, meetings },
  );
