import { expectAccessibleInBoth } from './accessible.ts';
import { expect, test } from './fixture.ts';
import type { Person } from './packets-office.ts';
import { addAccount, openOffice, passDays, removeOffices, signInAs } from './packets-office.ts';

const HANK: Person = { name: ['Hank', 'Grady'], town: 'Havre', phone: '406-555-0142' };
const YEAR = 366;

test.afterAll(removeOffices);

test('destroys the record of somebody who left, under a schedule, by two accounts', async ({ page, app }) => {
  test.setTimeout(180_000);
  const [hank = ''] = await openOffice(page, [HANK]);
  await page.evaluate(addAccount, 'administrator' as const);
  await page.evaluate((id) => window.desk.members.changeStatus({ id, to: 'left' }), hank);
  await passDays(app, YEAR);
  await page.reload();
  await page.getByRole('link', { name: 'Office', exact: true }).click();
  await page.getByRole('tab', { name: 'Destruction' }).click();
  await expect(page.getByText('Off: records of people who left are kept.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Years after leaving' }).fill('1');
  await page.getByRole('button', { name: 'Save schedule' }).click();
  await expect(page.getByText('Enter what the approved schedule is called')).toBeVisible();
  await page.getByRole('textbox', { name: 'Approved schedule' }).fill('RM5 2026-014');
  await page.getByRole('button', { name: 'Save schedule' }).click();
  await page.getByRole('checkbox', { name: /^Hank Grady/ }).focus();
  await page.keyboard.press('Space');
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'Ask to destroy 1 record' }).click();
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('An administrator with another account')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Destroy for good' })).toHaveCount(0);
  await expectAccessibleInBoth(page);

  await page.keyboard.press('Control+l');
  await signInAs(page, 'administrator');
  await page.getByRole('link', { name: 'Office', exact: true }).click();
  await page.getByRole('tab', { name: 'Destruction' }).click();
  await page.getByRole('button', { name: 'Destroy for good' }).click();
  const sure = page.getByRole('alertdialog');
  await expect(sure.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await sure.getByRole('button', { name: 'Destroy for good' }).click();
  await expect(page.getByRole('button', { name: 'Print the certificate' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Hank');
  expect(await page.evaluate((id) => window.desk.members.get({ id }), hank)).toMatchObject({ ok: false });
});
