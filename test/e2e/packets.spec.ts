import type { Page } from '@playwright/test';
import { formsOf } from '../faults/hunt/markers.ts';
import { expectAccessible, tabTo } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { filesOfSession } from './session-files.ts';
import type { Person } from './packets-office.ts';
import {
  answerPrinter,
  narrowAndPart,
  openOffice,
  packetOf,
  produceForEveryone,
  removeOffices,
  signIn,
} from './packets-office.ts';

const ANA: Person = { name: ['Ana', 'Little Plume'], town: 'Browning', phone: '406-555-0111' };
const BETH: Person = { name: ['Beth', 'Sorenson'], town: 'Libby', phone: '406-555-0112' };
const CAL: Person = { name: ['Cal', 'Whitfield'], town: 'Dillon', phone: '406-555-0113' };
const DEE: Person = { name: ['Dee', 'Vance'], town: 'Polson', phone: '406-555-0114', isComplete: false };

test.afterAll(removeOffices);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function choose(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

test('produces, prints, confirms, issues and takes back by keyboard alone; leaves out by name who lacks a form (R2), and no file on the workstation has a name (R10)', async ({
  page,
  app,
  launched,
}) => {
  await openOffice(page, [ANA, BETH, CAL, DEE]);
  await answerPrinter(app, 'sent');
  await page.getByRole('link', { name: 'Packets' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No packets yet' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('produce');
  await expect(page.getByRole('menuitem', { name: 'Produce packets' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Left out' })).toContainText('Dee Vance');
  await expect(page.getByRole('list', { name: 'Left out' })).not.toContainText('Ana Little Plume');
  await expectAccessible(page);
  await choose(page, 'Produce 3 packets');

  await choose(page, 'Print 3 packets');
  const question = page.getByRole('dialog', { name: 'Did it come out?' });
  await question.waitFor({ timeout: 30_000 });
  await expectAccessible(page);
  await tabTo(page, question.getByRole('checkbox', { name: /VSN-000002/ }));
  await page.keyboard.press('Space');
  await expect(question).toContainText('1 copy will be recorded as spoiled');
  await choose(page, 'Record');
  await expect(page.getByRole('row', { name: /VSN-000002/ })).toContainText('Spoiled');
  await expect(page.getByRole('row', { name: /VSN-000001/ })).toContainText('Printed, in the office');
  await expectAccessible(page);

  await choose(page, 'Hand over…');
  await tabTo(page, page.getByRole('dialog').getByRole('checkbox', { name: /VSN-000001/ }));
  await page.keyboard.press('Space');
  await choose(page, 'Record as handed over');
  await expect(page.getByRole('row', { name: /VSN-000001/ })).toContainText('Issued');

  await tabTo(page, page.getByRole('grid', { name: 'Copies of this run' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('VSN-000001');
  await expect(page.getByRole('list', { name: 'Members shown' })).toContainText('Name, town, phone');
  await expectAccessible(page);
  await choose(page, 'Came back…');
  await choose(page, 'Record as returned');
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('Returned');
  await expect(button(page, 'Preview')).toHaveCount(0);

  // Chromium's profile and the program's own folder, while both are in use.
  const files = filesOfSession(launched.userData);
  const holding = (words: readonly string[]) =>
    files.filter(({ bytes }) => words.flatMap(formsOf).some((form) => bytes.includes(form)));
  // The search sees what is there: the folder of the office that is known.
  expect(holding(['liaison-desk-office-'])).not.toEqual([]);
  const named = holding(['Little Plume', 'Sorenson', 'Whitfield', 'Dee Vance', '406-555-0111']);
  expect(named.map(({ name }) => name)).toEqual([]);
});

test('shows in the next packet only what is released now, and nobody kept apart (R3, R4); asks again after a lock what came out (R13)', async ({
  page,
  app,
}) => {
  const [ana, beth, cal] = await openOffice(page, [ANA, BETH, CAL]);
  await answerPrinter(app, 'cancelled');
  await page.evaluate(produceForEveryone);
  const before = await packetOf(page, 'Whitfield');
  expect(before).toContain('555-0111');
  expect(before).toContain('Beth Sorenson');

  await page.evaluate(narrowAndPart, { narrowed: ana ?? '', one: beth ?? '', other: cal ?? '' });
  await page.getByRole('link', { name: 'Packets' }).click();
  await page.getByRole('link', { name: 'Ledger' }).click();
  await page.getByRole('searchbox', { name: 'Search the ledger' }).fill('whitfield');
  await page.getByRole('row', { name: /Whitfield/ }).click();
  await expect(page.getByText('This copy shows something that may no longer be shown')).toBeVisible();
  await expect(button(page, 'Print')).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'Beth Sorenson' })).toContainText(
    'May no longer be shown',
  );
  await expectAccessible(page);
  await button(page, 'Spoil it and produce a new one').click();
  await button(page, 'Spoil it').click();
  await button(page, 'Produce 1 packet').click();
  await expect(page.getByRole('row', { name: /VSN-000004/ })).toContainText('Cal Whitfield');

  const after = await packetOf(page, 'Whitfield');
  expect(after).toContain('Ana Little Plume');
  expect(after).not.toContain('555-0111');
  expect(after).not.toContain('Beth Sorenson');
  expect(after).not.toContain(BETH.town);

  await button(page, 'Print 1 packet').click();
  await expect(page.getByText('Nothing was recorded as printed')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /VSN-000004/ })).toContainText('Produced, not printed');

  await answerPrinter(app, 'sent');
  await button(page, 'Print 1 packet').click();
  await page.getByRole('dialog', { name: 'Did it come out?' }).waitFor({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(button(page, 'Print 1 packet')).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await signIn(page);
  await button(page, 'No paper came out').click();
  await expect(button(page, 'Print 1 packet')).toBeVisible();

  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('row', { name: /Sorenson/ }).click();
  await page.getByRole('tab', { name: 'Packets' }).click();
  await expect(page.getByRole('list', { name: 'Copies that show this member' })).toContainText(
    'Ana Little Plume',
  );
  await expect(button(page, 'Show 1 spoiled or destroyed')).toBeVisible();
  await expectAccessible(page);
});

test('cancels a run, and goes on with it for those it had not reached, none of them twice', async ({
  page,
}) => {
  const many = Array.from({ length: 24 }, (_, index): Person => ({
    name: ['Person', `Number ${'abcdefghij'.charAt(index % 10)}${Math.floor(index / 10)}`],
    town: 'Helena',
    phone: `406-555-01${String(index).padStart(2, '0')}`,
  }));
  await openOffice(page, many);
  await page.getByRole('link', { name: 'Packets' }).click();
  await page.getByRole('link', { name: 'Produce packets' }).first().click();
  await button(page, 'Produce 24 packets').click();
  await button(page, 'Cancel').click();
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('Cancelled');
  await page.getByRole('link', { name: 'All packets' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Cancelled' })).toBeVisible();
  await button(page, 'Go on').click();
  await expect(button(page, 'Print 24 packets')).toBeVisible({ timeout: 40_000 });
  const recipients = await page.evaluate(async () => {
    const found = await window.desk.packets.ledger({
      text: '',
      states: [],
      runId: null,
      offset: 0,
      limit: 200,
    });
    return found.ok ? found.value.rows.map(({ recipient }) => recipient.id) : [];
  });
  expect(recipients).toHaveLength(24);
  expect(new Set(recipients).size).toBe(24);
});
