import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { openOffice, passDays, removeOffices } from './packets-office.ts';

test.afterAll(removeOffices);

const HANK = { name: ['Hank', 'Grady'], town: 'Lewistown', phone: '406-555-0142' } as const;
const MARIA = { name: ['Maria', 'Peña'], town: 'Missoula', phone: '406-555-0143' } as const;

/** An office with two listed members; the list of members is shown. */
async function openList(page: Page): Promise<readonly string[]> {
  const ids = await openOffice(page, [HANK, MARIA]);
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await expect(page.getByRole('row', { name: /Hank Grady/ })).toBeVisible();
  return ids;
}

async function openMember(page: Page, name: string): Promise<void> {
  await page.getByRole('row', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const more = async (page: Page, action: string): Promise<void> => {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: action }).click();
};

test('takes a new member in by keyboard alone and shows what is missing (R2)', async ({ page }) => {
  await openList(page);
  await page.getByRole('link', { name: 'Add a member' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Add a member' })).toBeVisible();
  await page.getByLabel('Given name').focus();
  await page.keyboard.type('Ann');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Example');
  // Leaving asks first, as what was typed would be lost.
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible();
  await page.keyboard.press('Escape');
  // Enter takes the only county that is found.
  await page.getByRole('combobox', { name: 'County' }).focus();
  await page.keyboard.type('flath');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'County' })).toHaveValue('Flathead');
  await page.getByLabel('Family name').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ann Example' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What is missing' })).toBeVisible();
  for (const form of ['Code of Conduct', 'Release of Information', 'Confidentiality Disclosure'])
    await expect(page.getByRole('listitem').filter({ hasText: form }).first()).toContainText(
      'Not recorded yet',
    );
  await expect(page.getByRole('link', { name: 'Record form' })).toHaveCount(1);
  await expect(page.getByText('Not listed')).toBeVisible();
});

test('leads from the search through the list to a member’s contact card by keyboard', async ({ page }) => {
  await openList(page);
  await page.getByRole('searchbox', { name: 'Search members' }).focus();
  await page.keyboard.type('hank');
  await expect(page.getByText('1 member found')).toBeVisible();
  await page.getByRole('grid', { name: 'Members' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hank Grady' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Members' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'All members' })).toBeFocused();
  for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Phone: home' })).toBeVisible();
});

test('has no entry for a crime, and says so beside every free text (R1)', async ({ page }) => {
  await openList(page);
  await page.getByRole('link', { name: 'Add a member' }).click();
  const areas = page.locator('main textarea');
  await expect(areas).toHaveCount(2);
  await expect(page.getByText('Nothing about a crime, an offender or a case belongs here.')).toHaveCount(2);
  const labels = await page.locator('main label').allTextContents();
  expect(labels).toContain('Given name');
  expect(labels.filter((label) => /crime|offen[cs]e|offender|case|victim of/i.test(label))).toEqual([]);
});

test('finds members while typing: part of a name, digits of a phone number, a town', async ({ page }) => {
  await openList(page);
  const search = page.getByRole('searchbox', { name: 'Search members' });
  for (const [typed, name, other] of [
    ['pena', 'Maria Peña', 'Hank Grady'],
    ['5550142', 'Hank Grady', 'Maria Peña'],
    ['missou', 'Maria Peña', 'Hank Grady'],
  ] as const) {
    await search.fill(typed);
    await expect(page.getByRole('row', { name })).toBeVisible();
    await expect(page.getByRole('row', { name: other })).toHaveCount(0);
  }
  await search.fill('nobody of that name');
  await page.getByRole('button', { name: 'Show everyone' }).click();
  await expect(page.getByText('2 members')).toBeVisible();
});

test('pauses in one step that asks nothing, and resumes with a confirmation (R5, R6)', async ({
  page,
  app,
}) => {
  await openList(page);
  // On the day on which it was first confirmed the phone confirms nothing yet.
  await passDays(app, 1);
  await openMember(page, 'Hank Grady');
  await more(page, 'Pause');
  await expect(page.getByText('Not listed')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Resume' }).click();
  const question = page.getByRole('dialog', { name: 'How did the member confirm this?' });
  await expect(question.getByRole('radio')).toHaveCount(2);
  await question.getByRole('button', { name: 'Leave it as it was' }).click();
  await expect(page.getByText('Not listed')).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await question.getByText('In person', { exact: true }).click();
  await question.getByRole('button', { name: 'Confirmed, go on' }).click();
  await expect(page.getByText('Listed', { exact: true })).toBeVisible();
});

test('lets a member leave without a place for a reason, the safe choice in focus (R5, R6)', async ({
  page,
}) => {
  await openList(page);
  await openMember(page, 'Hank Grady');
  await more(page, 'Leave the network');
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(question.locator('input, textarea, select')).toHaveCount(0);
  await question.getByRole('button', { name: 'Leave the network' }).click();
  await expect(page.getByText('Not listed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Come back' })).toBeVisible();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText('Left the network')).toBeVisible();
});

test('asks how it was confirmed when a fact that others see is changed (R6)', async ({ page }) => {
  await openList(page);
  await openMember(page, 'Hank Grady');
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Town' }).fill('Havre');
  await page.getByRole('button', { name: 'Save' }).click();
  const question = page.getByRole('dialog', { name: 'How did the member confirm this?' });
  await question.getByText('In person', { exact: true }).click();
  await question.getByRole('button', { name: 'Confirmed, go on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hank Grady' })).toBeVisible();
  await expect(page.getByText('Havre', { exact: true })).toBeVisible();
});

test('shows a contact method with its rules, and strikes out one that must not be used (R7)', async ({
  page,
}) => {
  await openList(page);
  await openMember(page, 'Hank Grady');
  await page.getByRole('tab', { name: 'Contact' }).click();
  const card = page.getByRole('region', { name: 'Phone: home' });
  await expect(card).toContainText('(406) 555-0142');
  await expect(card).toContainText('Voicemail: vague');
  await card.getByRole('button', { name: 'Change rules' }).click();
  await page.getByText('The office may use it').click();
  await page.getByRole('button', { name: 'Save rules' }).click();
  await expect(card.getByText('Do not use')).toBeVisible();
  const struck = card.locator('s', { hasText: '555-0142' });
  await expect(struck).toHaveCSS('user-select', 'none');
  await expect(card.getByRole('button', { name: 'Confirmed today' })).toHaveCount(0);
});

test('warns of a method that was never confirmed, and confirms it in one click (R7)', async ({ page }) => {
  await openList(page);
  await openMember(page, 'Maria Peña');
  await page.getByRole('tab', { name: 'Contact' }).click();
  await page.getByRole('button', { name: 'Add e-mail' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('maria@example.org');
  await page.getByText('The member confirmed this today').click();
  await page.getByRole('button', { name: 'Add an e-mail address' }).click();
  const card = page.getByRole('region', { name: 'E-mail' });
  await expect(card.getByText('Ask whether this is still safe')).toBeVisible();
  await card.getByRole('button', { name: 'Confirmed today' }).click();
  await expect(card.getByText(/Last confirmed/)).toBeVisible();
  await expect(card.getByText('Ask whether this is still safe')).toHaveCount(0);
});

test('keeps two members apart by naming the other, and nothing else (R4, R5)', async ({ page }) => {
  await openList(page);
  await openMember(page, 'Hank Grady');
  await more(page, 'Keep apart from…');
  const dialog = page.getByRole('dialog', { name: 'Keep apart from…' });
  await expect(dialog.locator('textarea, select')).toHaveCount(0);
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('mar');
  await dialog.getByRole('option', { name: /Maria Peña/ }).click();
  await dialog.getByRole('button', { name: 'Place separation' }).click();
  await expect(
    page.getByRole('region', { name: 'Kept apart from' }).getByRole('link', { name: 'Maria Peña' }),
  ).toBeVisible();
});

test('merges two records of one person field by field', async ({ page }) => {
  await openList(page);
  await openMember(page, 'Hank Grady');
  await more(page, 'Merge with another record…');
  await page.getByRole('searchbox', { name: 'Find the other record' }).fill('mar');
  await page.getByRole('option', { name: /Maria Peña/ }).click();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('radiogroup', { name: 'Town' }).getByText('Missoula').click();
  await page.getByRole('button', { name: 'Merge into one record' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'How did the member confirm this?' });
  await question.getByText('In person', { exact: true }).click();
  await question.getByRole('button', { name: 'Confirmed, go on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hank Grady', exact: true })).toBeVisible();
  await expect(page.getByText('Missoula', { exact: true })).toBeVisible();
  await expect(page.getByText('1 member', { exact: true })).toBeVisible();
});

test('has no serious accessibility problem on the list, a member’s page and the form', async ({ page }) => {
  await openList(page);
  await expectAccessible(page);
  await openMember(page, 'Hank Grady');
  for (const tab of ['Overview', 'Contact', 'History']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible();
  await expectAccessible(page);
});
