import type { Page } from '@playwright/test';
import { expectAccessible, tabTo } from './accessible.ts';
import { expect, launch, test } from './fixture.ts';
import { addVenue, planMeetings, untilNextTuesday, wall } from './meetings-office.ts';
import { openOffice, removeOffices } from './packets-office.ts';

test.afterAll(removeOffices);

const PEOPLE = [
  { name: ['Hank', 'Grady'], town: 'Helena', phone: '406-555-0142' },
  { name: ['Rosa', 'Reed'], town: 'Helena', phone: '406-555-0143' },
  { name: ['Lars', 'Berg'], town: 'Helena', phone: '406-555-0144' },
] as const;

/** Half an hour on the calendar, in pixels (slotMinHeight). */
const HALF_HOUR = 36;
/** The calendar rounds a drag to it; half of it less stands safely between two of them. */
const QUARTER_HOUR = 18;
const TUESDAY = untilNextTuesday();

interface Scene {
  readonly people: readonly string[];
  readonly ids: readonly string[];
}

/** An office with a meeting on the Tuesday of next week at half past nine, and one on the Wednesday; the calendar is shown. */
async function openCalendar(page: Page): Promise<Scene> {
  await page.setViewportSize({ width: 1280, height: 900 });
  const people = await openOffice(page, PEOPLE);
  const venue = await addVenue(page);
  const ids = await planMeetings(page, venue, [
    { memberIds: people.slice(0, 2), starts: wall(TUESDAY, '09:30'), ends: wall(TUESDAY, '10:15') },
    { memberIds: people.slice(1), starts: wall(TUESDAY + 1, '13:00'), ends: wall(TUESDAY + 1, '14:00') },
  ]);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Meetings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  return { people, ids };
}

const show = (page: Page, view: string) => page.getByRole('radio', { name: view }).click();

async function showNextWeek(page: Page): Promise<void> {
  await show(page, 'Week');
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page.getByRole('button', { name: /9:30 AM/ })).toBeVisible();
}

/** Drags the Tuesday meeting by whole days and half hours. */
async function drag(page: Page, days: number, halfHours: number): Promise<void> {
  const box = await page.getByRole('button', { name: /9:30 AM/ }).boundingBox();
  if (!box) throw new Error('the meeting is not in sight');
  const [x, y] = [box.x + 30, box.y + 8];
  const [toX, toY] = [x + days * (box.width + 5), y + halfHours * HALF_HOUR - QUARTER_HOUR / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 5 });
  await page.mouse.move(toX, toY, { steps: 5 });
  await page.mouse.up();
}

const meeting = (page: Page, id: string) =>
  page.evaluate(async (id) => {
    const found = await window.desk.meetings.get({ id });
    if (!found.ok) throw new Error(found.code);
    const { starts, ends, codePhrase, agreement } = found.value;
    return { starts, ends, codePhrase, agreement };
  }, id);

/** The calendar is left: what comes has its own specs. */
const expectLeft = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Meetings', exact: true })).toHaveCount(0);

test('begins with a venue in a new office', async ({ page }) => {
  await openOffice(page, []);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Meetings' }).click();
  await expect(page.getByRole('heading', { name: 'Begin with a venue' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add a venue' })).toBeVisible();
  await expectAccessible(page);
});

test('shows its meetings in every view, by keyboard, without a member’s name, and comes back to the view that was left', async ({
  page,
}) => {
  await openCalendar(page);
  await page.getByRole('radio', { name: 'Month' }).focus();
  for (const view of ['Month', 'Week', 'Day', 'Agenda']) {
    await expect(page.getByRole('radio', { name: view })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio', { name: view })).toBeChecked();
    await expectAccessible(page);
    if (view !== 'Agenda') await page.keyboard.press('ArrowRight');
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await showNextWeek(page);
  await expectAccessible(page);
  const event = page.getByRole('button', {
    name: /9:30 AM.*Answers pending.*Helena.*Rowan Sample.*2 members/s,
  });
  await expect(event).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Hank');
  await page.getByRole('radio', { name: 'Week' }).focus();
  await tabTo(page, event);
  await expect(event).toBeFocused();
  await page.keyboard.press('Enter');
  await expectLeft(page);
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: 'Meetings' })
    .press('Enter');
  await expect(event).toBeVisible();
});

test('asks before it moves a meeting that was dragged, keeps its code phrase, and asks everyone again', async ({
  page,
}) => {
  const { ids, people } = await openCalendar(page);
  const [id = ''] = ids;
  await page.evaluate(
    async ([id, memberIds]) => {
      for (const memberId of memberIds)
        await window.desk.meetings.agree({ id, memberId, agreement: 'agreed' });
    },
    [id, people.slice(0, 2)] as const,
  );
  await page.reload();
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Meetings' }).click();
  await showNextWeek(page);
  await drag(page, 1, 2);
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(/Move the meeting to Wed, .*, 10:30 to 11:15 AM\?/);
  await expect(question).toContainText('Ask everyone again afterwards');
  await expect(question.getByRole('button', { name: 'Leave it where it is' })).toBeFocused();
  await question.getByRole('button', { name: 'Leave it where it is' }).click();
  await expect(page.getByRole('button', { name: /9:30 AM.*All agreed/s })).toBeVisible();
  expect(await meeting(page, id)).toMatchObject({ starts: wall(TUESDAY, '09:30'), agreement: 'agreed' });
  await drag(page, 1, 2);
  await question.getByRole('button', { name: 'Move the meeting' }).click();
  await expect(page.getByRole('button', { name: /10:30 AM.*Answers pending/s })).toBeVisible();
  await expect(page.getByRole('button', { name: /9:30 AM/ })).toHaveCount(0);
  expect(await meeting(page, id)).toEqual({
    starts: wall(TUESDAY + 1, '10:30'),
    ends: wall(TUESDAY + 1, '11:15'),
    codePhrase: 'blue scarf',
    agreement: 'pending',
  });
});

test('puts a meeting back that was dragged to where it may not take place, and says why (R4)', async ({
  page,
}) => {
  const { ids, people } = await openCalendar(page);
  const [id = ''] = ids;
  await showNextWeek(page);
  await drag(page, 1, 7);
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('It cannot take place then. Nothing was changed.');
  await expect(question).toContainText('Another meeting is planned at Sample Library at that time.');
  await expect(question.getByRole('button', { name: 'Move the meeting' })).toHaveCount(0);
  await question.getByRole('button', { name: 'Leave it where it is' }).click();
  await expect(page.getByRole('button', { name: /9:30 AM/ })).toBeVisible();
  await page.evaluate(
    ([memberId = '', otherId = '']) => window.desk.separations.place({ memberId, otherId, source: 'staff' }),
    people,
  );
  await drag(page, 2, 2);
  await expect(question).toContainText('Hank Grady and Rosa Reed are kept apart.');
  await question.getByRole('button', { name: 'Leave it where it is' }).click();
  expect((await meeting(page, id)).starts).toBe(wall(TUESDAY, '09:30'));
});

test('opens a plan at a time that was clicked', async ({ page }) => {
  await openCalendar(page);
  await showNextWeek(page);
  const box = await page.getByRole('button', { name: /9:30 AM/ }).boundingBox();
  if (!box) throw new Error('the meeting is not in sight');
  await page.mouse.click(box.x + 30, box.y + 4 * HALF_HOUR);
  await expectLeft(page);
});

test('lists the meetings by what they are narrowed to, by keyboard', async ({ page }) => {
  const { ids } = await openCalendar(page);
  await page.evaluate((id) => window.desk.meetings.cancel({ id }), ids[1] ?? '');
  await page.getByRole('link', { name: 'List', exact: true }).press('Enter');
  const grid = page.getByRole('grid', { name: 'Meetings' });
  await expect(grid.getByRole('row')).toHaveCount(2);
  await expect(grid).toContainText('9:30 to 10:15 AM');
  await expect(grid).toContainText('Answers pending');
  await expect(page.locator('main')).not.toContainText('Hank');
  await expectAccessible(page);
  await page.getByRole('button', { name: /State/ }).press('Enter');
  await page.getByRole('option', { name: 'Cancelled' }).press('Enter');
  await expect(grid).toContainText('1:00 to 2:00 PM');
  await expect(grid).not.toContainText('9:30 to 10:15 AM');
  await page.getByRole('button', { name: /County/ }).click();
  await page.getByRole('option', { name: 'Hill', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No such meeting' })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show the next 60 days' }).press('Enter');
  await expect(grid).toContainText('9:30 to 10:15 AM');
  await grid.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'List of meetings' })).toHaveCount(0);
});

test('shows the office’s time on a workstation in another zone', async () => {
  const { app, page: open } = await launch({ env: { TZ: 'Asia/Tokyo' } });
  try {
    const page = await open();
    expect(await page.evaluate(() => new Date(0).getHours())).toBe(9);
    await openCalendar(page);
    await expect(page.getByText('Times are the office’s, in Montana.')).toBeVisible();
    const today = page.locator(`[data-date="${wall(0, '').slice(0, 10)}"]`).first();
    await expect(today).toHaveAttribute('aria-current', 'date');
    await showNextWeek(page);
    const lane = page.locator(`[role=cell][data-date="${wall(TUESDAY, '').slice(0, 10)}"]`);
    await expect(lane.getByRole('button', { name: /9:30 AM/ })).toBeVisible();
    await show(page, 'Agenda');
    await expect(page.getByRole('button', { name: /9:30 to 10:15 AM/ })).toBeVisible();
  } finally {
    await app.close();
  }
});
