import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { largeCsv } from '../support/large-lists.ts';
import { expectAccessible, tabTo } from './accessible.ts';
import { expect, test } from './fixture.ts';
import {
  LIST,
  TELLING,
  answerSaveWith,
  begin,
  choose,
  columnChoice,
  csvFile,
  everythingHeld,
  lineOf,
  look,
  openImport,
  stepIs,
} from './imports-lists.ts';
import { removeOffices } from './packets-office.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-reports-'));
test.afterAll(() => {
  removeOffices();
  rmSync(folder, { recursive: true, force: true });
});

test('says why columns about an offense or an offender cannot be imported, and shows none of their cells (R1)', async ({
  page,
}) => {
  await openImport(page);
  await choose(page, csvFile(LIST));
  await stepIs(page, 'Say what the columns are');
  await expect(page.getByText('Left out for good: “Offense”, “Offender name”')).toBeVisible();
  await expect(page.getByText(/keeps nothing about an offense, an offender, a case/)).toBeVisible();
  for (const column of ['Offense', 'Offender name']) {
    const row = page.getByRole('row', { name: column });
    await expect(row).toContainText('Never imported');
    await expect(row.getByRole('button')).toHaveCount(0);
  }
  await expect(page.getByRole('main')).toContainText('Moss, Ada');
  await expect(page.getByRole('main')).not.toContainText(TELLING);
  await columnChoice(page, 'Town').click();
  await expect(page.getByRole('option', { name: /^County/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /^(?!Office note).*(offen|crime|case\b)/i })).toHaveCount(0);
});

test('guesses what the columns are, lets a person correct it, and says what is in the way', async ({
  page,
}) => {
  await openImport(page);
  await choose(page, csvFile(LIST));
  await expect(columnChoice(page, 'Name (Last, First)')).toContainText('Whole name');
  await expect(columnChoice(page, 'OK to leave msg?')).toContainText('Voicemail rule');
  const set = async (column: string, target: string) => {
    await columnChoice(page, column).click();
    await page.getByRole('option', { name: new RegExp(`^${target}`) }).click();
  };
  await set('Name (Last, First)', 'Leave out');
  await expect(page.getByRole('alert').getByText('No column is the name')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look at the rows' })).toBeDisabled();
  await set('Name (Last, First)', 'Town');
  await set('Alias', 'Whole name');
  await expect(page.getByRole('alert').getByText('Two columns are “Town”')).toBeVisible();
  await set('Name (Last, First)', 'Whole name');
  await set('Alias', 'Goes by');
  await look(page);
  await begin(page, '3 members');
  await page.getByRole('link', { name: 'Open the members' }).click();
  await expect(page.getByRole('row', { name: /Ada Moss.*goes by Addie/ })).toBeVisible();
});

test('shows every row with what was found in it, and who it may be a second record of', async ({ page }) => {
  await openImport(page);
  await choose(page, csvFile(LIST));
  await look(page);
  await expect(lineOf(page, 2)).toContainText('Area code 406 was added');
  await expect(lineOf(page, 2)).toContainText('In the file: “555-0121”, taken in as “(406) 555-0121”');
  await expect(lineOf(page, 2)).toContainText('Will be imported');
  await expect(lineOf(page, 3)).toContainText('May be Hank Grady, who is in the office already');
  await expect(lineOf(page, 3)).toContainText('Left out');
  await expect(lineOf(page, 4)).toContainText('The signing date could not be read');
  await expect(lineOf(page, 4)).toContainText('This may speak of a crime');
  await expect(lineOf(page, 5)).toContainText('May be the same as row 4, Bo Reed: the same phone number');
  await expect(lineOf(page, 5)).toContainText('Left out');
  await expect(lineOf(page, 6)).toContainText('There is no name in this row');
  await expect(lineOf(page, 6)).toContainText('Cannot be imported');
  await expect(lineOf(page, 7)).toContainText('This phone number could not be read');
  await expect(lineOf(page, 7)).toContainText('This is not an e-mail address');
  await expect(page.getByRole('main')).not.toContainText(TELLING);
  for (const [kind, rows] of [
    ['May be there already', 2],
    ['Cannot be imported', 1],
    ['Rows in all', 6],
  ] as const) {
    await page.getByRole('radio', { name: kind }).click();
    await expect(page.getByRole('rowheader')).toHaveCount(rows);
  }
});

test('imports what was decided row by row, shows it among the members and in their history', async ({
  page,
}) => {
  await openImport(page);
  await choose(page, csvFile(LIST));
  await look(page);
  await page.getByRole('button', { name: 'Import anyway: Hank Grady, row 3' }).click();
  await expect(lineOf(page, 3)).toContainText('Will be imported');
  await page.getByRole('button', { name: 'Leave out: Cy Lake, row 7' }).click();
  await expect(lineOf(page, 7)).toContainText('Left out');
  await expect(page.getByText('3 rows left out')).toBeVisible();
  await begin(page, '3 members');
  await expect(page.getByText(/3 members were imported. 3 rows were left out/)).toBeVisible();
  await page.getByRole('link', { name: 'Open the members' }).click();
  await expect(page.getByText('4 members')).toBeVisible();
  await expect(page.getByRole('row', { name: /Hank Grady/ })).toHaveCount(2);
  await expect(page.getByRole('row', { name: /Cy Lake/ })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Bo Reed/ })).toContainText('Applicant');
  await page.getByRole('row', { name: /Ada Moss/ }).click();
  await expect(page.getByText('Listed', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'network.csv' }).last()).toContainText(
    'Taken in with the list “network.csv”',
  );
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText('Rowan Sample');
});

test('keeps what a list says of a crime out of the database and the saved report (R1, R10)', async ({
  app,
  page,
}) => {
  await openImport(page);
  await choose(page, csvFile(LIST));
  await look(page);
  await begin(page, '3 members');
  const place = path.join(folder, 'report.csv');
  await answerSaveWith(app, place);
  await page.getByRole('button', { name: 'Save report' }).click();
  const question = page.getByRole('alertdialog', { name: 'Save the report outside the office?' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Choose where to save' }).click();
  await expect(page.getByRole('status').getByText('Report saved')).toBeVisible();
  const report = readFileSync(place, 'utf8');
  expect(report).toContain('4,Imported,');
  expect(report).toContain('Office note: This may speak of a crime, a case or an offender');
  expect(report).toContain('3,Left out,May be somebody who is in the office or in the list already.');
  expect(report).toContain('6,Cannot be imported,');
  const held = await everythingHeld(page);
  expect(held).toContain('ada@example.org');
  for (const text of [held, report]) expect(text).not.toMatch(TELLING);
  for (const name of ['Moss', 'Grady', 'Helena', '0121']) expect(report).not.toContain(name);
});

test('leaves nothing behind when an import is cancelled (R12)', async ({ page }) => {
  test.slow();
  await openImport(page);
  await choose(page, csvFile(Buffer.from(largeCsv(4_000)).toString('utf8'), 'large.csv'));
  await look(page);
  await begin(page, '4,000 members');
  const panel = page.getByRole('region', { name: 'Importing the list' });
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(panel).toContainText('Nothing was imported. Your file is as it was.');
  expect(await everythingHeld(page)).toContain('Hank');
  await page.getByRole('link', { name: 'Members', exact: true }).first().click();
  await expect(page.getByText('1 member', { exact: true })).toBeVisible();
});

test('takes a list that is dragged into the window', async ({ page }) => {
  await openImport(page);
  const file = path.join(folder, 'dragged.csv');
  writeFileSync(file, LIST);
  const box = await page.getByText('Drag the list here').boundingBox();
  const at = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  const protocol = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await protocol.send('Input.dispatchDragEvent', { type, ...at, data });
  await stepIs(page, 'Say what the columns are');
  await expect(page.getByRole('heading', { name: 'dragged.csv' })).toBeVisible();
});

test('says what is wrong with a file and what to do next', async ({ page }) => {
  await openImport(page);
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [file, words] of [
    [csvFile(''), 'The file is empty. Choose another file.'],
    [csvFile('Name,Town\n'), 'It holds no rows below its column names. Nothing was imported'],
    [{ ...csvFile(''), name: 'list.xls', buffer: old }, 'save it as CSV or XLSX and choose that file'],
    [
      {
        ...csvFile(''),
        name: 'list.xlsx',
        buffer: Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]),
      },
      'It is protected by a password. Nothing was imported',
    ],
    [csvFile(`Name${',x'.repeat(200)}\na,b\n`), 'The limit is 100 columns. Take out the columns'],
    [{ name: 'list.pdf', mimeType: 'application/pdf', buffer: old }, 'This kind of file cannot be used here'],
  ] as const) {
    await choose(page, file);
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await stepIs(page, 'Choose the list');
  }
  await choose(page, csvFile(LIST));
  await stepIs(page, 'Say what the columns are');
});

test('takes a list in by keyboard alone', async ({ page }) => {
  await openImport(page);
  await choose(page, csvFile(LIST));
  await stepIs(page, 'Say what the columns are');
  await tabTo(page, columnChoice(page, 'Alias'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Goes');
  await page.keyboard.press('Enter');
  await expect(columnChoice(page, 'Alias')).toContainText('Goes by');
  await tabTo(page, page.getByRole('button', { name: 'Look at the rows' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio', { name: 'Rows in all' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  const other = page.getByRole('button', { name: 'Import anyway: Bo Reed, row 5' });
  await tabTo(page, other);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Leave out: Bo Reed, row 5' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Import 4 members' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Open the members' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('5 members')).toBeVisible();
});

test('has no serious accessibility problem on any step', async ({ page }) => {
  test.slow();
  await openImport(page);
  await expectAccessible(page);
  await choose(page, csvFile(LIST));
  await stepIs(page, 'Say what the columns are');
  await expectAccessible(page);
  await look(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import 3 members' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Import 3 members' }).click();
  await expect(page.getByRole('link', { name: 'Open the members' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import another list' }).click();
  await expect(page.getByRole('button', { name: /^Save report of network.csv/ })).toBeVisible();
  await expectAccessible(page);
});
