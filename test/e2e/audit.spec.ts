import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { dropTriggers, inRawDatabase } from '../support/raw-database.ts';
import { pdfText } from '../support/pdf-text.ts';
import { expect, test } from './fixture.ts';
import type { Person } from './packets-office.ts';
import {
  ACCOUNT,
  addAccount,
  officeFolder,
  openOffice,
  produceForEveryone,
  removeOffices,
  signIn,
  signInAs,
} from './packets-office.ts';

const HANK: Person = { name: ['Hank', 'Grady'], town: 'Havre', phone: '406-555-0142' };
const ROSA: Person = { name: ['Rosa', 'Reed'], town: 'Butte', phone: '406-555-0143' };

const folders: string[] = [];
test.afterAll(() => {
  removeOffices();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const seriousProblems = async (page: Page): Promise<readonly string[]> => {
  const place = (await page.getByRole('dialog').count()) > 0 ? '[role="dialog"]' : 'main';
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(place).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
};

async function openTrail(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Office', exact: true }).click();
  await page.getByRole('tab', { name: 'Audit trail' }).click();
  await expect(page.getByRole('grid', { name: 'Audit trail' })).toBeVisible();
}

/** Answered once the files are closed. */
async function lock(page: Page): Promise<void> {
  await page.evaluate(() => window.desk.session.lock({}));
  await page.getByLabel('Username').waitFor();
}

/** Cuts the newest record off, past the program. */
const cutOff = () =>
  inRawDatabase(officeFolder(), ACCOUNT, (db) => {
    dropTriggers(db);
    db.exec('DELETE FROM audit_trail WHERE seq = (SELECT max(seq) FROM audit_trail)');
  });

const answerSaveDialog = (app: ElectronApplication, filePath: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, filePath);

/** What the ledger sheet of the newest run says of the trail, as it stands on the paper. */
async function fromPaper(page: Page): Promise<{ readonly records: string; readonly seal: string }> {
  const bytes = await page.evaluate(async () => {
    const runs = await window.desk.packets.runs({ offset: 0, limit: 1 });
    const id = runs.ok ? runs.value.rows[0]?.id : undefined;
    const sheet = id === undefined ? null : await window.desk.packets.ledgerSheet({ id });
    if (!sheet?.ok) throw new Error('no sheet');
    return [...sheet.value.pdf];
  });
  const { text } = await pdfText(Uint8Array.from(bytes));
  const [, records = '', seal = ''] =
    /([\d,]+) records; the last seal begins ([0-9a-f ]{14})\./.exec(text) ?? [];
  return { records, seal };
}

test('tells administrators that the trail was cut off, at sign-in and until they take note (R9)', async ({
  page,
}) => {
  await openOffice(page, [HANK]);
  await page.evaluate(addAccount, 'staff' as const);
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const told = page
    .getByRole('alert')
    .filter({ hasText: 'The audit trail was changed outside this program' });
  await expect(told).toHaveCount(0);
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
  await lock(page);
  await cutOff();
  await signInAs(page, 'staff');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(told).toHaveCount(0);
  await lock(page);
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(told).toContainText(/Record \d+ is missing/);
  expect(await seriousProblems(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousProblems(page)).toEqual([]);
  await openTrail(page);
  await expect(told).toBeVisible();
  await button(page, 'Take note').press('Enter');
  await expect(told).toHaveCount(0);
  await expect(page.getByText('Took note of what is wrong with the audit trail')).toBeVisible();
});

test('checks the whole trail, compares a sheet of paper with it, and saves it after a warning (R9, R10)', async ({
  page,
  app,
}) => {
  await openOffice(page, [HANK, ROSA]);
  await page.evaluate(produceForEveryone);
  const { records, seal } = await fromPaper(page);
  await openTrail(page);
  await button(page, 'Check the whole trail').press('Enter');
  await expect(page.getByText(/All [\d,]+ records follow from each other/)).toBeVisible();
  await button(page, 'Compare a ledger sheet').press('Enter');
  await page.getByLabel('Records', { exact: true }).fill(records);
  await page.getByLabel('The last seal begins').fill(seal.toUpperCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText('The trail still holds this record')).toBeVisible();
  await page.getByLabel('The last seal begins').fill('0000 0000 0000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The trail has another record in this place')).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-trail-'));
  folders.push(folder);
  await answerSaveDialog(app, path.join(folder, 'trail.csv'));
  await button(page, 'Save as a file').click();
  await expect(page.getByRole('alertdialog')).toContainText('not encrypted');
  await button(page, 'Save as CSV').click();
  await expect(page.getByText(/records saved outside the office/).first()).toBeVisible();
  const saved = readFileSync(path.join(folder, 'trail.csv'), 'utf8');
  expect(saved).toContain('members.create');
  expect(saved).not.toMatch(/Hank|Grady|Rosa/);
});

test('shows names for ids, and narrows the trail to one action and one member (R9)', async ({ page }) => {
  await openOffice(page, [HANK, ROSA]);
  await openTrail(page);
  const trail = page.getByRole('grid', { name: 'Audit trail' });
  await expect(trail.getByRole('link', { name: 'Hank Grady' }).first()).toBeVisible();
  expect(await trail.textContent()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  await page.getByRole('combobox', { name: 'Action' }).fill('Member added');
  await page.getByRole('option', { name: 'Member added' }).click();
  await expect(trail.getByRole('row')).toHaveCount(3);
  await button(page, 'About one member').click();
  await page.getByRole('searchbox', { name: 'Find a member' }).fill('Rosa');
  await page.getByRole('option', { name: /Rosa Reed/ }).click();
  await expect(trail.getByRole('row')).toHaveCount(2);
  await expect(trail.getByRole('link', { name: 'Rosa Reed' })).toBeVisible();
  await button(page, 'Clear filters').click();
  await expect(trail.getByRole('row').nth(4)).toBeVisible();
});

test('tells administrators alone who looked at a member, and whose packets showed them (R9)', async ({
  page,
}) => {
  const [hank = ''] = await openOffice(page, [HANK, ROSA]);
  await page.evaluate(addAccount, 'staff' as const);
  await page.evaluate(produceForEveryone);
  await page.evaluate(async () => {
    const found = await window.desk.packets.ledger({
      text: 'Rosa',
      states: [],
      runId: null,
      offset: 0,
      limit: 1,
    });
    const id = found.ok ? found.value.rows[0]?.id : undefined;
    if (id !== undefined) await window.desk.packets.pdf({ id });
  });
  await page.evaluate((id) => window.desk.members.get({ id }), hank);
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await page.getByRole('row', { name: /Hank Grady/ }).click();
  await page.getByRole('tab', { name: 'Who looked' }).click();
  const looks = page.getByRole('grid', { name: 'Who looked at this member' });
  await expect(looks.getByRole('row').filter({ hasText: 'Member’s page looked at' }).first()).toContainText(
    'Rowan Sample',
  );
  await expect(looks.getByText(/Shown in VSN-\d+, the packet of Rosa Reed/)).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousProblems(page)).toEqual([]);
  await lock(page);
  await signInAs(page, 'staff');
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await page.getByRole('row', { name: /Hank Grady/ }).click();
  await expect(page.getByRole('tab', { name: 'History' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Who looked' })).toHaveCount(0);
});
