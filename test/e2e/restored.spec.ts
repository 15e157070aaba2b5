import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { ACCOUNT, openOffice, removeOffices, signIn } from './packets-office.ts';

test.afterAll(removeOffices);

const PEOPLE = [
  { name: ['Hank', 'Grady'], town: 'Helena', phone: '406-555-0142' },
  { name: ['Rosa', 'Reed'], town: 'Butte', phone: '406-555-0143' },
] as const;

/** Runs in the page: a backup, and after it two members are kept apart. */
async function changedSince([one = '', other = '']: readonly string[]) {
  const { desk } = window;
  const begun = await desk.backups.make({});
  if (!begun.ok) throw new Error(begun.code);
  for (let state = 'running'; state === 'running';) {
    const job = await desk.jobs.get({ id: begun.value.id });
    state = job.ok ? job.value.state : job.code;
  }
  const placed = await desk.separations.place({ memberId: one, otherId: other, source: 'staff' });
  if (!placed.ok) throw new Error(placed.code);
}

/** Types the administrator's password of that time. */
async function typePassword(page: Page): Promise<void> {
  await page.getByText('An administrator’s password').click();
  await page.getByLabel('Username').fill(ACCOUNT.username);
  await page.getByLabel('Password', { exact: true }).fill(ACCOUNT.password);
  await page.keyboard.press('Enter');
}

test('says after a restore what is to be entered again, what protects people first, and goes on saying so until somebody looked (R4, R9)', async ({
  page,
}) => {
  const ids = await openOffice(page, PEOPLE);
  await page.evaluate(changedSince, ids);
  const places = page.getByRole('navigation', { name: 'Places' });
  await places.getByRole('link', { name: 'Office' }).click();
  await page.getByRole('tab', { name: 'Backups' }).click();
  await page
    .getByRole('button', { name: /^Restore the backup of/ })
    .first()
    .click();
  await typePassword(page);
  await expect(page.getByText(/^A whole backup of/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 });
  await signIn(page);

  const told = page.getByText('A backup was restored: what was recorded after it is not here');
  await expect(told).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Backups lists what to enter again' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^What to enter again/ }).click();
  await expectAccessible(page);
  await page.getByLabel('Password', { exact: true }).fill(ACCOUNT.password);
  await page.keyboard.press('Enter');
  const protecting = page.getByRole('region', { name: 'What protects people (2)' });
  await expect(protecting.getByText('Kept apart from another member').first()).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await protecting.getByRole('link', { name: 'Hank Grady' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hank Grady' })).toBeVisible();
  // Coming back asks for no key until the next lock.
  await places.getByRole('link', { name: 'Office' }).click();
  await page.getByRole('tab', { name: 'Backups' }).click();
  await page.getByRole('link', { name: /^What to enter again/ }).click();
  await expect(protecting).toBeVisible();
  await places.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(told).toHaveCount(0);
});
