import type { ElectronApplication, Page } from '@playwright/test';
import { expectAccessibleInBoth } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { openOffice, passDays, removeOffices } from './packets-office.ts';
import type { Person } from './packets-office.ts';

const NORA: Person = { name: ['Nora', 'Birdsong'], town: 'Helena', phone: '406-555-0151' };
const OTIS: Person = { name: ['Otis', 'Kemp'], town: 'Helena', phone: '406-555-0152' };
const VERA: Person = { name: ['Vera', 'Lund'], town: 'Butte', phone: '406-555-0153', isComplete: false };

const LIBRARY = 'Sample Library';
const HOUR_OF_A_DAY = 1 / 24;

test.afterAll(removeOffices);

/** Runs in the page: a public place with the same hours on every day. */
async function addVenue({ name, opens, closes }: { name: string; opens: string; closes: string }) {
  const day = [{ opens, closes }];
  const hours = { sun: day, mon: day, tue: day, wed: day, thu: day, fri: day, sat: day };
  const place = { kind: 'library' as const, name, street: '120 Sample Avenue', town: 'Helena' };
  const found = {
    county: 'Lewis and Clark' as const,
    phone: '406-555-0170',
    accessibility: [],
    vettedOn: null,
  };
  const added = await window.desk.venues.add({ ...place, ...found, hours });
  if (!added.ok) throw new Error(added.code);
  return added.value.id;
}

async function openPlanner(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type('plan a meet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Plan a meeting' })).toBeVisible();
}

async function choose(page: Page, member: string): Promise<void> {
  await page.getByRole('searchbox', { name: /Find (a|another) member/ }).fill(member);
  await page.getByRole('option', { name: new RegExp(member) }).click();
  await expect(page.getByRole('list', { name: 'Members of this meeting' })).toContainText(member);
}

async function chooseLibrary(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Venue' }).fill('Sample');
  await page.getByRole('option', { name: LIBRARY }).click();
}

const against = (page: Page) => page.getByRole('region', { name: 'What stands against it', exact: true });

test('plans with what stands against it in view, offers free times, and asks each member anew when it moves (R5, R7)', async ({
  page,
}) => {
  await openOffice(page, [NORA, OTIS]);
  await page.evaluate(addVenue, { name: LIBRARY, opens: '09:00', closes: '17:00' });
  await openPlanner(page);
  await expect(against(page)).toContainText('A meeting is of 2 to 6 members.');
  await choose(page, 'Nora Birdsong');
  await choose(page, 'Otis Kemp');
  await chooseLibrary(page);
  await expect(against(page)).toContainText('Nothing keeps it from being saved.');
  await page.getByRole('spinbutton', { name: 'hour, From' }).focus();
  await page.keyboard.type('8');
  await expect(against(page)).toContainText(`${LIBRARY} is not open for all of that time.`);
  await expect(against(page)).toContainText('Choose a time within its opening hours, or another venue.');
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'Save the meeting' }).click();
  await expect(page.getByRole('alert')).toContainText(`Nothing was saved. ${LIBRARY} is not open`);

  await page.getByRole('button', { name: 'Find free times' }).click();
  const times = page.getByRole('list', { name: 'Free times' });
  await times.getByRole('button', { name: /^Use / }).first().click();
  await expect(against(page)).toContainText('Nothing keeps it from being saved.');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).click();
  await page.getByRole('button', { name: 'Save the meeting' }).click();

  await expect(page.getByText('Ask the members now: Nora Birdsong and Otis Kemp')).toBeVisible();
  await page.getByRole('button', { name: 'Call Nora Birdsong' }).focus();
  await page.keyboard.press('Enter');
  const members = page.getByRole('region', { name: 'Members' });
  await expect(members).toContainText('(406) 555-0151');
  await expect(members).toContainText('Voicemail: vague');
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'Agreed: Nora Birdsong' }).click();
  await page.getByRole('button', { name: 'Agreed: Otis Kemp' }).click();
  await expect(page.getByText('All 2 members agreed')).toBeVisible();
  await expect(page.locator('main').locator('input, textarea, select')).toHaveCount(0);

  await page.getByRole('link', { name: 'Change' }).click();
  await page.getByRole('spinbutton', { name: 'hour, From' }).focus();
  await page.keyboard.type('2');
  await page.getByRole('spinbutton', { name: 'AM/PM, From' }).focus();
  await page.keyboard.type('p');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.getByText('Ask the members now: Nora Birdsong and Otis Kemp')).toBeVisible();
  await page.getByRole('button', { name: 'Declined: Otis Kemp' }).click();
  await expect(page.getByText('Otis Kemp declined')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel meeting…' }).click();
  await expect(page.getByRole('alertdialog').locator('input, textarea')).toHaveCount(0);
  await page.getByRole('button', { name: 'Cancel the meeting' }).click();
  await expect(page.getByText('Cancelled', { exact: true }).first()).toBeVisible();
});

test('keeps members who are apart, or lack a form, out of one meeting (R2, R4)', async ({ page }) => {
  const [nora = '', otis = ''] = await openOffice(page, [NORA, OTIS, VERA]);
  await page.evaluate(addVenue, { name: LIBRARY, opens: '09:00', closes: '17:00' });
  await page.evaluate(
    ([memberId, otherId]) => window.desk.separations.place({ memberId, otherId, source: 'wish' }),
    [nora, otis] as const,
  );
  await openPlanner(page);
  await choose(page, 'Nora Birdsong');
  await choose(page, 'Otis Kemp');
  await expect(against(page)).toContainText('Nora Birdsong and Otis Kemp are kept apart.');
  await choose(page, 'Vera Lund');
  await expect(against(page)).toContainText('Vera Lund has a required form missing or not current.');
  await chooseLibrary(page);
  await page.getByRole('button', { name: 'Save the meeting' }).click();
  await expect(page.getByRole('alert')).toContainText('Nora Birdsong and Otis Kemp are kept apart.');
  await page.getByRole('button', { name: 'Find free times' }).click();
  await expect(page.getByText('No time will do while this stands against the members:')).toBeVisible();
  await against(page).getByRole('link', { name: 'Forms of Vera Lund' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vera Lund' })).toBeVisible();
});

/** Runs in the page: a meeting of a quarter of an hour that began less than an hour ago, on the clock of the office's wall. */
async function planBegun({ memberIds, venueId }: { memberIds: string[]; venueId: string }) {
  const { desk } = window;
  const wall = (minutes: number) =>
    new Date(Date.now() - minutes * 60_000)
      .toLocaleString('sv', { timeZone: 'America/Denver' })
      .slice(0, 16)
      .replace(' ', 'T');
  // No place is open over midnight.
  const ago = wall(50).slice(0, 10) === wall(35).slice(0, 10) ? 50 : 70;
  const [liaison] = await desk.liaisons.hours({}).then((found) => (found.ok ? found.value : []));
  const people = { kind: 'accompanied' as const, memberIds, liaisonId: liaison?.id ?? null, buddyId: null };
  const time = { starts: wall(ago), ends: wall(ago - 15), repeatedHour: null };
  const saved = await desk.meetings.save({ id: null, ...people, venueId, ...time, codePhrase: 'Blue scarf' });
  if (!saved.ok) throw new Error(`${saved.code} ${saved.facts?.['codes'] ?? ''}`);
  return saved.value.id;
}

/** A meeting that should have begun, and from which nobody was heard. */
async function openOverdue(page: Page, app: ElectronApplication): Promise<void> {
  const memberIds = await openOffice(page, [NORA, OTIS]);
  const venueId = await page.evaluate(addVenue, { name: LIBRARY, opens: '00:00', closes: '24:00' });
  await passDays(app, -2 * HOUR_OF_A_DAY);
  await page.evaluate(planBegun, { memberIds: [...memberIds], venueId });
  await passDays(app, 2 * HOUR_OF_A_DAY);
  await page.reload();
}

test('alarms on every screen until somebody was heard from, then leads to the end of the day', async ({
  page,
  app,
}) => {
  await openOverdue(page, app);
  const alarm = page.getByRole('region', { name: 'Overdue: Rowan Sample' });
  await expect(alarm).toContainText('Rowan Sample has not checked in');
  await expect(alarm).toContainText('Call Rowan Sample now.');
  await expect(alarm).toContainText('If they say “Blue scarf”, something is wrong: call 911.');
  await expect(alarm).toContainText(/\(406\)\s555.{3}0170/);
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await expect(alarm).toBeVisible();
  await expectAccessibleInBoth(page);
  await alarm.getByRole('link', { name: 'Open the meeting' }).click();
  await alarm.getByRole('button', { name: 'Check in: Rowan Sample was heard from' }).click();
  await expect(alarm).toContainText('has not checked out');
  await page.locator('main').getByRole('button', { name: 'Check out' }).click();
  const question = page.getByRole('alertdialog', { name: 'Has Rowan Sample left safely?' });
  await expect(question.getByRole('button', { name: 'Not yet' })).toBeFocused();
  await question.getByRole('button', { name: 'Left safely: check out' }).click();
  await expect(alarm).toHaveCount(0);
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'Held', exact: true }).click();
  await page.getByRole('button', { name: 'Record: held' }).click();
  await expect(page.locator('main').getByText('Held', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Not held' })).toHaveCount(0);
});

test('leaves the alarm in sight and in reach over an open dialog, and asks before a check-out', async ({
  page,
  app,
}) => {
  await openOverdue(page, app);
  const alarm = page.getByRole('region', { name: 'Overdue: Rowan Sample' });
  await expect(alarm).toBeVisible();
  await page.keyboard.press('Shift+?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  const isOutOfReach = (part: Element) => part.closest('[inert], [aria-hidden="true"]') !== null;
  expect(await page.locator('main').evaluate(isOutOfReach)).toBe(true);
  expect(await alarm.evaluate(isOutOfReach)).toBe(false);
  const [bar, box] = [await alarm.boundingBox(), await dialog.boundingBox()];
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
  await expectAccessibleInBoth(page);
  await alarm.getByRole('button', { name: 'Check in: Rowan Sample was heard from' }).dblclick();
  await expect(alarm).toContainText('has not checked out');
  await expect(dialog).toBeVisible();
});

test('calls somebody to the locked desk, with neutral words', async ({ page, app }) => {
  await openOverdue(page, app);
  await expect(page.getByRole('region', { name: 'Overdue: Rowan Sample' })).toBeVisible();
  await page.keyboard.press('Control+L');
  await expect(page.getByRole('alert')).toHaveText('Someone needs this desk now. Unlock.');
  await expect(page.locator('body')).not.toContainText(/Rowan|Library|meeting|overdue/i);
  await expectAccessibleInBoth(page);
});
