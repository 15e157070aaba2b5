import type { Page } from '@playwright/test';
import type { MeetingId } from '../../../contract/domain/ids.ts';
import { ANY_MEETING } from '../../../contract/meetings.ts';
import { ask, idOf, paper } from '../desk.ts';
import { fill, find, follow, heading, openPlace, press } from '../hands.ts';
import { VENUES } from '../sample-venues.ts';
import type { Stage, Tour } from '../tour.ts';

const [LIBRARY] = VENUES;
const MEETING_OF = ['Ruth Little Plume', 'Walter Iron Shield'] as const;

async function venues({ page, album }: Tour): Promise<void> {
  await openPlace(page, 'Meetings');
  await heading(page, 'Begin with a venue');
  await album.picture(
    page,
    'meetings-empty',
    'Meetings begin with a public place that the office looked at.',
  );
  await follow(page, 'Add a venue');
  await heading(page, 'Add a venue');
  await fill(page, 'Name', LIBRARY?.name ?? '');
  await fill(page, 'Street and number', LIBRARY?.street ?? '');
  await album.picture(page, 'venue-new', 'A venue: public, with its hours and how to get in.');
  await page.reload();
  for (const venue of VENUES) await ask(page, 'venues', 'add', { ...venue, vettedOn: null });
  await openPlace(page, 'Meetings');
  await follow(page, 'Venues');
  await page
    .getByRole('link', { name: /Sample Public Library/ })
    .or(page.getByText('Sample Public Library'))
    .first()
    .waitFor();
  await album.picture(page, 'venues', 'Venues, and when each wants another look.');
  await page.getByText('Sample Public Library').first().click();
  await heading(page, 'Sample Public Library');
  await album.picture(page, 'venue', 'One venue.');
  await openPlace(page, 'Meetings');
  await follow(page, 'Liaisons’ hours');
  await heading(page, 'Liaisons’ hours');
  await album.picture(page, 'liaisons-hours', 'When liaisons work, and when they are away.');
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: /Find (a|another) member/ }).fill(name);
  await page.getByRole('option', { name: new RegExp(name) }).click();
}

async function plan({ page, album }: Tour): Promise<void> {
  await find(page, 'plan a meeting', /^Plan a meeting/);
  await heading(page, 'Plan a meeting');
  for (const name of MEETING_OF) await choose(page, name);
  await page.getByRole('combobox', { name: 'Venue' }).fill('Sample Public');
  await page.getByRole('option', { name: /Sample Public Library/ }).click();
  await page.getByRole('spinbutton', { name: 'hour, From' }).focus();
  await page.keyboard.type('8');
  await page.getByText(/is not open for all of that time/).waitFor();
  await album.picture(
    page,
    'meeting-plan',
    'What stands against a plan is said while it is made, with what to do.',
    'meeting-plan',
  );
  await press(page, 'Find free times');
  const use = page.getByRole('list', { name: 'Free times' }).getByRole('button').first();
  await use.scrollIntoViewIfNeeded();
  await album.picture(
    page,
    'meeting-free-times',
    'Free times of suitable liaisons and places near the members.',
  );
  await use.click();
  await page
    .getByText(/Nothing/)
    .first()
    .waitFor();
  await press(page, 'Save the meeting');
  await page.getByText(/^Ask the members now/).waitFor();
  await press(page, `Call ${MEETING_OF[0]}`);
  await page
    .getByText(/^Voicemail/)
    .first()
    .waitFor();
  await album.picture(page, 'meeting', 'Each member is asked, with their safe contacts in view.', 'meeting');
  await press(page, `Agreed: ${MEETING_OF[0]}`);
}

/** Plans more meetings at the free times that the office offers. */
async function fillCalendar(page: Page): Promise<void> {
  const pairs = [
    ['Thomas Sorenson', 'Walter Iron Shield'],
    ['Linh Trần', 'June Whitfield'],
    ['Maria Peña', 'Ruth Little Plume'],
    ['Walter Iron Shield', 'Linh Trần'],
    ['Thomas Sorenson', 'Ruth Little Plume'],
  ] as const;
  for (const [at, names] of pairs.entries()) {
    const memberIds = [await idOf(page, names[0]), await idOf(page, names[1])];
    const draft = { id: null, kind: 'accompanied', memberIds, liaisonId: null } as const;
    const { slots } = await ask(page, 'meetings', 'alternatives', {
      ...draft,
      minutes: 60 + 30 * (at % 3),
      from: null,
      days: 30,
      limit: 24,
    });
    const slot = slots[(at * 5) % Math.max(1, slots.length)];
    if (slot === undefined) continue;
    await ask(page, 'meetings', 'save', {
      ...draft,
      buddyId: null,
      liaisonId: slot.liaison.id,
      venueId: slot.venue.id,
      starts: slot.starts,
      ends: slot.ends,
      repeatedHour: null,
      codePhrase: '',
    });
  }
}

async function calendar({ page, album }: Tour): Promise<void> {
  await fillCalendar(page);
  await page.reload();
  await openPlace(page, 'Meetings');
  await heading(page, 'Meetings');
  for (const view of ['Month', 'Week', 'Day', 'Agenda']) {
    await page.getByText(view, { exact: true }).first().click();
    await page.waitForTimeout(500);
    await album.picture(
      page,
      `calendar-${view.toLowerCase()}`,
      `The calendar: ${view.toLowerCase()}.`,
      ...(view === 'Month' ? ['calendar'] : []),
    );
  }
  await openPlace(page, 'Meetings');
  await follow(page, 'List');
  await heading(page, 'List of meetings');
  await album.picture(page, 'meetings-list', 'Meetings as a list, by day, state, place or person.');
}

async function sheet({ page, album }: Tour): Promise<void> {
  const { rows } = await ask(page, 'meetings', 'list', {
    ...(await span(page)),
    ...ANY_MEETING,
    states: ['planned'],
    offset: 0,
    limit: 1,
  });
  const id: MeetingId | undefined = rows[0]?.id;
  if (id === undefined) throw new Error('No meeting was planned.');
  album.paper(
    'meeting-sheet',
    'What a liaison takes along: one page.',
    await paper(page, ['meetings', 'sheet', { id }]),
  );
}

async function span(page: Page) {
  const { findings: _, slots } = await ask(page, 'meetings', 'alternatives', {
    id: null,
    kind: 'arranged',
    memberIds: [await idOf(page, MEETING_OF[0]), await idOf(page, MEETING_OF[1])],
    liaisonId: null,
    minutes: 60,
    from: null,
    days: 60,
    limit: 1,
  });
  const from = slots[0]?.starts.slice(0, 10) ?? '';
  return { from, to: `${Number(from.slice(0, 4)) + 1}${from.slice(4)}` };
}

export const meetings: Stage = {
  chapter: 'Meetings',
  steps: [
    { does: 'Add public places, and see liaisons’ hours', take: venues },
    { does: 'Plan a meeting and ask the members', take: plan },
    { does: 'Look at the calendar', take: calendar },
    { does: 'Keep the sheet that the liaison takes along', take: sheet },
  ],
};
