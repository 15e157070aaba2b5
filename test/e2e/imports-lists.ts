import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { EVERYONE } from '../support/everyone.ts';
import { expect } from './fixture.ts';
import { openOffice } from './packets-office.ts';

export const HANK = { name: ['Hank', 'Grady'], town: 'Lewistown', phone: '406-555-0142' } as const;

const LAST_YEAR = new Date().getFullYear() - 1;
const NEXT_YEAR = LAST_YEAR + 2;
const SIGNED = `${LAST_YEAR}-12-01,${LAST_YEAR}-12-01,${NEXT_YEAR}-06-30,${LAST_YEAR}-12-01`;

/** Words that stand in the list and may stand nowhere else (R1). */
export const TELLING = /burglary|Vance Ill|parole board|DC-21-1043/i;

/** A fictional list with every kind of row: good, second records, no name, nothing readable, words about a crime. */
export const LIST = [
  '"Name (Last, First)",Alias,Town,Phone,OK to leave msg?,Email,Code of Conduct,ROI signed,ROI ends,Confidentiality,Offense,Offender name,Notes',
  `"Moss, Ada",Addie,"Helena, MT",555-0121,vague only,ada@example.org,${SIGNED},burglary,Vance Ill,large print pls`,
  '"Grady, Hank",,Lewistown,406-555-0142,,,,,,,burglary,Vance Ill,',
  '"Reed, Bo",,Butte,406-555-0130,no!! husband answers,bo@example.org,2/30/2020,,,,burglary,Vance Ill,writes to the parole board',
  '"Reed, Bo",,Butte,406-555-0130,,,,,,,burglary,Vance Ill,',
  ',,Havre,,,,,,,,burglary,Vance Ill,DC-21-1043',
  '"Lake, Cy",,Havre,12,,cy@@example,,,,,,,quiet',
].join('\r\n');

export const csvFile = (text: string, name = 'network.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** An office with one member, and the first step of an import. */
export async function openImport(page: Page): Promise<void> {
  await openOffice(page, [HANK]);
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await page.getByRole('link', { name: 'Import a list' }).click();
  await expect(page.getByRole('heading', { name: 'The list you keep now' })).toBeVisible();
}

/** Answers the system's dialog for choosing a file. */
export async function choose(page: Page, file: ReturnType<typeof csvFile>): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).press('Enter'),
  ]);
  await chooser.setFiles(file);
}

export const stepIs = (page: Page, name: string) =>
  expect(
    page.getByRole('list', { name: 'Steps of the import' }).locator('[aria-current="step"]'),
  ).toContainText(name);

/** The choice of what a column of the file becomes. */
export const columnChoice = (page: Page, column: string): Locator =>
  page.getByRole('button', { name: `What “${column}” becomes` });

/** The row of the preview for a line of the file. */
export const lineOf = (page: Page, line: number): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('cell', { name: String(line), exact: true }) });

export async function look(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at the rows' }).click();
  await expect(page.getByRole('radio', { name: 'Rows in all' })).toBeVisible({ timeout: 30_000 });
}

/** Begins the import of so many members and confirms it. */
export async function begin(page: Page, members: string): Promise<void> {
  await page.getByRole('button', { name: `Import ${members}` }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: `Import ${members}` })
    .click();
}

/** Everything that the office holds about everyone, as one text. */
export async function everythingHeld(page: Page): Promise<string> {
  return page.evaluate(async (everyone) => {
    const { desk } = window;
    const found = await desk.members.list(everyone);
    if (!found.ok) throw new Error(found.code);
    const held: unknown[] = [await desk.imports.list({})];
    for (const { id } of found.value.rows)
      held.push(
        await desk.members.get({ id }),
        await desk.contacts.list({ memberId: id }),
        await desk.forms.list({ memberId: id }),
        await desk.members.history({ id, before: null, limit: 100 }),
      );
    return JSON.stringify(held);
  }, EVERYONE);
}

/** Answers the system's dialog for saving with this place. */
export const answerSaveWith = (app: ElectronApplication, place: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, place);
