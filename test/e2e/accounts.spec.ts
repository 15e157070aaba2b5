import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBoth } from './accessible.ts';
import { expect, test } from './fixture.ts';

const PASSWORD = 'lantern-orbit-thistle-gravel';
let folder = '';

test.beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-accounts-'))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An office with an administrator and one more account, signed in. */
async function openOffice(page: Page): Promise<void> {
  await page.evaluate(
    async ({ folder: place, password }) => {
      const desk = window.desk;
      const made = await desk.offices.create({
        folder: place,
        name: 'Sample office',
        address: '1 Sample Street',
        phone: '406-555-0100',
        administrator: { username: 'rowan', fullName: 'Rowan Sample', password },
      });
      if (!made.ok) throw new Error(made.code);
      const lastGroup = made.value.recoveryKey.split('-').at(-1) ?? '';
      await desk.session.confirmRecoveryKey({ lastGroup });
      await desk.accounts.add({ username: 'wren', fullName: 'Wren Sample', role: 'staff', password });
    },
    { folder, password: PASSWORD },
  );
  await page.reload();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

async function accounts(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Office' }).click();
  await page.getByRole('tab', { name: 'Accounts' }).click();
}

const change = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Change the account of Wren Sample' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('failed tries wait in words, then lock the account until an administrator releases it', async ({
  page,
}) => {
  await openOffice(page);
  await page.keyboard.press('Control+l');
  const unlock = page.getByRole('button', { name: 'Unlock' });
  for (let time = 0; time < 4; time++) {
    await signIn(page, 'wren', 'not the right password');
    await expect(page.getByRole('timer')).toContainText(/You can try again in \d seconds?\./);
    if (time === 2) await expectAccessibleInBoth(page);
    await expect(page.getByRole('timer')).toHaveCount(0, { timeout: 15_000 });
    await expect(unlock).toBeEnabled();
  }
  await signIn(page, 'wren', 'not the right password');
  await expect(page.getByRole('alert')).toContainText('This account is locked after failed tries');
  await expect(page.getByRole('alert')).toContainText('An administrator can release it');
  await expectAccessibleInBoth(page);

  await signIn(page, 'rowan', PASSWORD);
  await accounts(page);
  await expect(page.getByText('Locked after failed tries')).toBeVisible();
  await expectAccessibleInBoth(page);
  await change(page, 'Release account');
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'Release account' }).click();
  await expect(page.getByText('Locked after failed tries')).toHaveCount(0);
  await change(page, 'Add a work phone');
  await page.getByLabel('Work phone (optional)').fill('555-0121 x7');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: '(406) 555-0121 ext. 7' })).toBeVisible();
});

test('removing an account gives the office another key, and the session goes on', async ({ page }) => {
  await openOffice(page);
  await accounts(page);
  await change(page, 'Remove account');
  await expect(page.getByRole('alertdialog')).toContainText('still open with their password');
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'Remove account' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByText(/^Removed /)).toBeVisible();
  await page.keyboard.press('Control+l');
  await signIn(page, 'rowan', PASSWORD);
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible({ timeout: 15_000 });
});
