import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { kdfCostSource } from '../../main/kdf-cost.ts';
import { expectAccessible } from './accessible.ts';
import { expect, launch, newUserData, test } from './fixture.ts';

const PASSWORD = 'lantern-orbit-thistle-gravel';
const folders: string[] = [];

const freshFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-office-'));
  folders.push(folder);
  return folder;
};

test.afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Answers the system's folder dialog, which no test can press. */
const answerFolderDialog = (app: ElectronApplication, folder: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function fillOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create an office' }).click();
  await page.getByLabel('Office name').fill('Sample office');
  await page.getByLabel('Mailing address').fill('1 Sample Street\nHelena, MT 59601');
  await page.getByLabel('Phone').fill('406-555-0100');
  await press(page, 'Continue');
  await press(page, 'Choose a folder');
  await press(page, 'Continue');
  await page.getByLabel('Your full name').fill('Rowan Sample');
  await page.getByLabel('Username').fill('rowan');
}

/** A place in the rail; screens may link to it as well. */
const placeOf = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true });

/** Walks through the wizard and gives the groups of the recovery key. */
async function createOffice(page: Page): Promise<string[]> {
  await fillOffice(page);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await press(page, 'Create the office');
  const key = page.getByRole('status', { name: 'Recovery key' });
  await key.waitFor();
  return key.locator('span').allTextContents();
}

async function confirmKey(page: Page, groups: readonly string[]): Promise<void> {
  await page.getByLabel('The last group, from the paper').fill(groups.at(-1) ?? '');
  await press(page, 'Open the office');
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('Username').fill('rowan');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Unlock');
}

test('creates an office, shows its recovery key once and opens it only when the key is on paper', async ({
  page,
  app,
}) => {
  const folder = freshFolder();
  await answerFolderDialog(app, folder);
  const groups = await createOffice(page);
  expect(groups).toHaveLength(9);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['office.db', 'office.keys']));
  await expectAccessible(page);
  await page.getByLabel('The last group, from the paper').fill('0000');
  await press(page, 'Open the office');
  await expect(page.getByText('This is not the last group')).toBeVisible();
  await confirmKey(page, groups);
  await expect(page.getByText(groups[0] ?? '', { exact: true })).toHaveCount(0);
});

test('prints the recovery key’s sheet', async ({ page, app }) => {
  await answerFolderDialog(app, freshFolder());
  await createOffice(page);
  await press(page, 'Print the sheet');
  await expect(page.getByRole('button', { name: 'Print again' })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('[data-print-sheet]')).toHaveCount(0);
});

test('refuses a password made of names, and says why', async ({ page, app }) => {
  await answerFolderDialog(app, freshFolder());
  await fillOffice(page);
  await page.getByLabel('Password', { exact: true }).fill('rowan sample rowan');
  await expect(page.getByText('This is mostly your name').first()).toBeVisible();
  await press(page, 'Create the office');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(page.getByRole('status', { name: 'Recovery key' })).toHaveCount(0);
});

test('refuses a folder that has files in it, and touches none of them', async ({ page, app }) => {
  const folder = path.resolve(import.meta.dirname);
  const before = readdirSync(folder);
  await answerFolderDialog(app, folder);
  await page.getByRole('button', { name: 'Create an office' }).click();
  await page.getByLabel('Office name').fill('Sample office');
  await page.getByLabel('Mailing address').fill('1 Sample Street');
  await page.getByLabel('Phone').fill('406-555-0100');
  await press(page, 'Continue');
  await press(page, 'Choose a folder');
  await expect(page.getByRole('alert')).toContainText('The folder already has files in it');
  expect(readdirSync(folder)).toEqual(before);
});

test('locks by key at once, shows nothing of the network, and unlocks with the password only', async ({
  page,
  app,
}) => {
  await answerFolderDialog(app, freshFolder());
  await confirmKey(page, await createOffice(page));
  await placeOf(page, 'Packets').click();
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('Locked. What was saved is safe.')).toBeVisible();
  expect(await page.locator('body').innerText()).not.toMatch(/network|victim|member|rowan|sample/i);
  await expectAccessible(page);

  await signIn(page, 'not the right password');
  await expect(page.getByRole('alert')).toContainText('The username or password is not right');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();

  await expect(async () => {
    await signIn(page, PASSWORD);
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible({ timeout: 4_000 });
  }).toPass();
  await expect(placeOf(page, 'Packets')).toHaveAttribute('aria-current', 'page');
});

test('opens with the recovery key when the password is lost, and sets a new one', async ({ page, app }) => {
  await answerFolderDialog(app, freshFolder());
  const groups = await createOffice(page);
  await confirmKey(page, groups);
  await press(page, 'Lock Ctrl L');
  await press(page, 'Use recovery key');
  await expectAccessible(page);
  await page.getByLabel('Recovery key').fill(groups.join('-').toLowerCase());
  await page.getByLabel('Administrator’s username').fill('whoever');
  await page.getByLabel('New password').fill('pebble-harvest-umbrella-tin');
  await press(page, 'Set password and unlock');
  await expect(page.getByText('The administrators of this office are: rowan.')).toBeVisible();
  await page.getByLabel('Administrator’s username').fill('rowan');
  await press(page, 'Set password and unlock');
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible({ timeout: 15_000 });
});

test('measures a new workstation, and knows the office at the next start, by its folder only', async () => {
  const folder = freshFolder();
  const first = await launch({ userData: newUserData() });
  const page = await first.page();
  await answerFolderDialog(first.app, folder);
  await confirmKey(page, await createOffice(page));
  await first.app.close();
  expect(kdfCostSource(first.userData).known()).not.toBeNull();

  const second = await launch({ userData: first.userData });
  const again = await second.page();
  const known = again.getByRole('button', { name: new RegExp(path.basename(folder)) }).first();
  await expect(known).toBeVisible();
  expect(await again.locator('body').innerText()).not.toContain('Sample office');
  await expectAccessible(again);
  await known.click();
  await expect(again.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(again, PASSWORD);
  await expect(again.getByRole('navigation', { name: 'Places' })).toBeVisible({ timeout: 15_000 });
  await second.app.close();
  rmSync(first.userData, { recursive: true, force: true });
});

test('goes anywhere by keyboard alone', async ({ page, app }) => {
  await answerFolderDialog(app, freshFolder());
  await confirmKey(page, await createOffice(page));
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Find a member, screen or action' })).toBeFocused();
  await page.keyboard.type('pack');
  await expect(page.getByRole('menuitem', { name: 'Packets', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(placeOf(page, 'Packets')).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
