import { expectAccessibleInBoth } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { openOffice, removeOffices } from './packets-office.ts';

test.afterAll(removeOffices);

test('says before it locks that it will, and that any key keeps it open', async ({ page }) => {
  await openOffice(page, []);
  await page.clock.install();
  await page.reload();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  const warning = page.getByText('The office is about to lock');
  await page.clock.fastForward('08:50');
  await expect(warning).toHaveCount(0);
  await page.clock.fastForward('00:20');
  await expect(warning).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.keyboard.press('Shift');
  await expect(warning).toHaveCount(0);
});
