import type { Page } from '@playwright/test';
import { expectAccessibleInBoth } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { addAccount, openOffice, passDays, removeOffices, signInAs } from './packets-office.ts';

test.afterAll(removeOffices);

/** Opens a screen from the command palette, by keyboard. */
async function open(page: Page, screen: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: /Find/ }).waitFor();
  await page.keyboard.type(screen);
  await page.getByRole('menuitem', { name: screen }).first().waitFor();
  await page.keyboard.press('Enter');
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Fills in the place by keyboard alone; the name has the focus. */
async function typePlace(page: Page): Promise<void> {
  await page.keyboard.type('Lewistown Public Library');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Library' }).waitFor();
  await page.keyboard.type('Lib');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('701 W Main Street');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lewistown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fergus');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('takes in a venue by keyboard, looks at it again when that is due, retires it and brings it back', async ({
  page,
  app,
}) => {
  await openOffice(page, []);
  await open(page, 'Venues');
  await expect(page.getByText('public, neutral and not isolated')).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.getByRole('link', { name: 'Add the first venue' }).press('Enter');
  await expect(heading(page, 'Add a venue')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).focus();
  await typePlace(page);

  await page.getByRole('checkbox', { name: 'Monday' }).press('Space');
  await page.getByRole('button', { name: 'Second hours on Monday' }).press('Enter');
  await page.getByRole('button', { name: 'Add venue' }).press('Enter');
  await expect(page.getByText('Monday: Enter both times, or take the hours away.')).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.getByRole('spinbutton', { name: /hour, Monday, hours 2, from/ }).focus();
  await page.keyboard.type('600p');
  await page.getByRole('spinbutton', { name: /hour, Monday, hours 2, to/ }).focus();
  await page.keyboard.type('830p');
  await page.getByRole('button', { name: 'Copy Monday to all weekdays' }).press('Enter');
  await page.getByRole('checkbox', { name: 'No steps on the way in' }).press('Space');
  await page.getByRole('button', { name: 'Add venue' }).press('Enter');

  await expect(heading(page, 'Lewistown Public Library')).toBeVisible();
  const hours = page.getByRole('region', { name: 'Opening hours' });
  await expect(hours).toContainText('Mon–Fri9:00 AM to 5:00 PM and 6:00 PM to 8:30 PM');
  await expect(hours).toContainText('Sat–SunClosed');
  await expect(page.getByRole('region', { name: 'The venue' })).toContainText('Fergus');
  await expectAccessibleInBoth(page);

  await passDays(app, 370);
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await open(page, 'Venues');
  const row = page.getByRole('row', { name: /Lewistown Public Library/ });
  await expect(row).toContainText('Due for another look');
  await row.press('Enter');
  await page.getByRole('button', { name: 'Record a look' }).press('Enter');
  await page.getByRole('button', { name: 'Record look' }).press('Enter');
  await expect(page.getByText('In use', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Retire' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Keep in use' })).toBeFocused();
  await page.getByRole('button', { name: 'Retire venue' }).press('Enter');
  await expect(page.getByText(/^Retired on/)).toBeVisible();
  await page.getByRole('button', { name: 'Bring back' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Retire' })).toBeVisible();
});

test('keeps a liaison’s hours and days away without a reason (R5), and shows them to staff as they are', async ({
  page,
}) => {
  await openOffice(page, []);
  await page.evaluate(addAccount, 'staff' as const);
  await open(page, 'Liaisons’ hours');
  const rowan = page.getByRole('region', { name: 'Rowan Sample', exact: true });
  await expect(rowan).toContainText('Usual office hours');
  await page.getByRole('button', { name: 'Change hours of Rowan Sample' }).press('Enter');
  await page.getByRole('checkbox', { name: 'Friday' }).press('Space');
  await expect(page.getByRole('spinbutton', { name: /hour, Friday/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Save hours' }).press('Enter');
  await expect(rowan).toContainText('Mon–Thu8:00 AM to 5:00 PM');
  await expect(rowan).not.toContainText('Usual office hours');

  await page.getByRole('button', { name: 'Add days away for Rowan Sample' }).press('Enter');
  await expect(page.getByRole('dialog').locator('textarea, input[type="text"]')).toHaveCount(0);
  await page.getByRole('spinbutton', { name: /year, First day/ }).focus();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Add days away', exact: true }).press('Enter');
  await expect(page.getByText('The last day must not be before the first.')).toBeVisible();
  await page.getByRole('spinbutton', { name: /year, Last day/ }).focus();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Add days away', exact: true }).press('Enter');
  const away = page.getByRole('region', { name: 'Absences of Rowan Sample' });
  await expect(away.getByRole('listitem')).toHaveCount(1);
  await expectAccessibleInBoth(page);

  await page.keyboard.press('Control+l');
  await signInAs(page, 'staff');
  await open(page, 'Liaisons’ hours');
  await expect(away.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await open(page, 'Venues');
  await expect(heading(page, 'Venues')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add the first venue' })).toHaveCount(0);

  await page.keyboard.press('Control+l');
  await signInAs(page, 'rowan');
  await open(page, 'Liaisons’ hours');
  await away.getByRole('button', { name: /^Remove/ }).press('Enter');
  await expect(away).toContainText('No days away are entered.');
});

test('keeps the figures for venues and meetings, and says what thinning takes away', async ({ page }) => {
  await openOffice(page, []);
  await open(page, 'Office settings');
  const figures = page.getByRole('region', { name: 'Venues and meetings' });
  await expect(figures).toContainText('Day, county and outcome stay.');
  await figures.getByLabel('Look at venues again, in days').fill('29');
  await page.getByRole('button', { name: 'Save settings' }).press('Enter');
  await expect(figures.getByText('At least 30')).toBeVisible();
  await figures.getByLabel('Look at venues again, in days').fill('180');
  await page.getByRole('button', { name: 'Save settings' }).press('Enter');
  await expect(page.getByRole('status').getByText('Settings saved')).toBeVisible();
  const kept = await page.evaluate(() => window.desk.settings.get({}));
  expect(kept).toMatchObject({
    value: { venueDays: 180, noticeHours: 48, graceMinutes: 30, itineraryDays: 90 },
  });
});
