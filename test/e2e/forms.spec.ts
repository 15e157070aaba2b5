import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { openOffice, passDays, removeOffices } from './packets-office.ts';

test.afterAll(removeOffices);

const HANK = { name: ['Hank', 'Grady'], town: 'Lewistown', phone: '406-555-0142' } as const;
/** Has taken back the code of conduct. */
const MARIA = {
  name: ['Maria', 'Peña'],
  town: 'Missoula',
  phone: '406-555-0143',
  isComplete: false,
} as const;

/** A picture of one white pixel: the smallest PNG there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8//8/AwAI/AL+p5qgoAAAAABJRU5ErkJggg==',
  'base64',
);

async function openForms(page: Page, name: string): Promise<void> {
  await openOffice(page, [HANK, MARIA]);
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await page.getByRole('row', { name }).click();
  await page.getByRole('tab', { name: 'Forms' }).click();
  await expect(page.getByRole('region', { name: 'Release of Information' })).toBeVisible();
}

const question = (page: Page) => page.getByRole('dialog', { name: 'How did the member confirm this?' });

test('records the form that is missing, with its scan, and the member is listed again (R2)', async ({
  page,
}) => {
  await openForms(page, 'Maria Peña');
  await expect(page.getByText('Not listed')).toBeVisible();
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.getByRole('link', { name: 'Record form' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record the Code of Conduct' });
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: PNG });
  await expect(dialog.getByText('scan.png')).toBeVisible();
  await dialog.getByRole('button', { name: 'Record form' }).click();
  await expect(page.getByText('Listed', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'View scan' }).click();
  await expect(page.getByRole('img', { name: 'The scanned form' })).toHaveJSProperty('naturalWidth', 1);
});

test('refuses a scan that is not a PDF or a picture, in plain words', async ({ page }) => {
  await openForms(page, 'Hank Grady');
  await page.getByRole('button', { name: 'Add scan' }).first().click();
  const file = { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('only text') };
  await page.locator('[role="dialog"] input[type="file"]').setInputFiles(file);
  await page.getByRole('dialog').getByRole('button', { name: 'Add scan' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be kept as a scan' })).toBeVisible();
});

test('narrows a release in one step and shows what members then see (R3, R6)', async ({ page }) => {
  await openForms(page, 'Hank Grady');
  const card = page.getByRole('region', { name: 'Release of Information' });
  await expect(card).toContainText('(406) 555-0142');
  await card.getByRole('button', { name: 'Change what members see' }).click();
  const dialog = page.getByRole('dialog', { name: 'What members see' });
  const preview = dialog.getByRole('region', { name: 'What other members see' });
  await expect(preview).toContainText('555-0142');
  await dialog.getByText('Phone: home').first().click();
  await expect(preview).not.toContainText('555-0142');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(question(page)).toHaveCount(0);
  await expect(card).not.toContainText('555-0142');
});

test('widens a release only with a confirmation (R6)', async ({ page, app }) => {
  await openForms(page, 'Hank Grady');
  // On the day on which it was first confirmed the phone confirms nothing yet.
  await passDays(app, 1);
  const card = page.getByRole('region', { name: 'Release of Information' });
  await card.getByRole('button', { name: 'Change what members see' }).click();
  const dialog = page.getByRole('dialog', { name: 'What members see' });
  await dialog.getByText('Their own words').click();
  await dialog.getByRole('button', { name: 'Show more…' }).click();
  await expect(question(page).getByRole('button', { name: 'Confirmed, go on' })).toBeDisabled();
  await expect(question(page)).toContainText('Voicemail: vague');
  await question(page).getByText('(406) 555-0142').click();
  await question(page).getByRole('button', { name: 'Confirmed, go on' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText('Release widened: members see more')).toBeVisible();
});

test('revokes by word of mouth, asking only how and never why (R5, R6)', async ({ page }) => {
  await openForms(page, 'Hank Grady');
  const card = page.getByRole('region', { name: 'Release of Information' });
  await card.getByRole('button', { name: 'Revoke' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.locator('textarea, input[type="text"]')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Revoke form' }).click();
  await expect(card.getByText(/^Revoked/).first()).toBeVisible();
  await expect(page.getByText('Not listed')).toBeVisible();
  await card.getByText('Earlier (1)').click();
  await expect(card.getByText(/oral request/)).toBeVisible();
});

test('shows the forms for signing and the member’s sheet before they are printed', async ({ page }) => {
  await openForms(page, 'Hank Grady');
  await page.getByRole('link', { name: 'Print', exact: true }).click();
  await page.getByRole('button', { name: 'Show the pages' }).click();
  await expect(page.getByText(/Page 1 of \d/)).toBeVisible({ timeout: 20_000 });
  await page.getByText('The member’s sheet').click();
  await expect(page.getByText(/Page 1 of \d/)).toHaveCount(0);
  await page.getByText('Large print').click();
  await page.getByRole('button', { name: 'Show the pages' }).click();
  await expect(page.getByText(/Page 1 of \d/)).toBeVisible({ timeout: 20_000 });
});

test('has no serious accessibility problem on the forms and in their dialogs', async ({ page }) => {
  await openForms(page, 'Hank Grady');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Record new form' }).nth(1).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});
