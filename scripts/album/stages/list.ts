import { follow, heading, openPlace, press } from '../hands.ts';
import { SAMPLE_LIST } from '../sample.ts';
import type { Stage, Tour } from '../tour.ts';

async function emptyList({ page, album }: Tour): Promise<void> {
  await openPlace(page, 'Members');
  await heading(page, 'Members');
  await album.picture(page, 'members-empty', 'No members yet: what the list is for, and the first action.');
  await openPlace(page, 'Packets');
  await heading(page, 'No packets yet');
  await album.picture(page, 'packets-empty', 'No packets yet.');
  await follow(page, 'Ledger');
  await heading(page, 'No copies yet');
  await album.picture(page, 'ledger-empty', 'No copies yet.');
}

async function chooseList({ page, album }: Tour): Promise<void> {
  await openPlace(page, 'Today');
  await follow(page, 'Import a list');
  await heading(page, 'The list you keep now');
  await album.picture(page, 'import-choose', 'Import: choose the list that the office keeps now.');
  await page.locator('input[type="file"]').setInputFiles(SAMPLE_LIST);
  await heading(page, 'What each column is');
}

async function mapColumns({ page, album }: Tour): Promise<void> {
  await album.picture(
    page,
    'import-columns',
    'Columns about an offense or an offender can never be taken in, and the screen says why.',
  );
  await page.getByRole('columnheader', { name: 'Becomes' }).scrollIntoViewIfNeeded();
  const table = page.getByRole('table').first();
  await table.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await album.picture(
    page,
    'import-mapping',
    'The program guesses what each column is; you correct it.',
    'import-mapping',
  );
  await press(page, /Phone/);
  await page.getByRole('listbox').waitFor();
  await album.picture(page, 'import-column-choice', 'What a column may become.');
  await page.keyboard.press('Escape');
  await press(page, 'Look at the rows');
}

async function lookAtRows({ page, album }: Tour): Promise<void> {
  await heading(page, 'All rows');
  await album.picture(
    page,
    'import-preview',
    'Every row before it is taken in, with what is wrong with it.',
    'import-preview',
  );
  for (const [kind, title, name, caption] of [
    ['To look at', 'Rows to look at', 'import-warnings', 'Only the rows that want a look.'],
    [
      'May be there already',
      'Rows that may be',
      'import-doubles',
      'Rows that may be somebody already there.',
    ],
    ['Cannot be imported', 'Rows that cannot', 'import-refused', 'Rows that cannot be imported, and why.'],
  ] as const) {
    await page.getByRole('radio', { name: kind }).click();
    await heading(page, new RegExp(title));
    await album.picture(page, name, caption);
  }
}

async function apply({ page, album }: Tour): Promise<void> {
  await press(page, /^Import \d+ members/);
  const question = page.getByRole('alertdialog');
  await question.waitFor();
  await album.picture(page, 'import-confirm', 'One question before all of them are taken in, or none.');
  await question.getByRole('button', { name: /^Import \d+ members/ }).click();
  await page.getByRole('link', { name: 'Open the members' }).waitFor();
  await album.picture(page, 'import-done', 'What was done, and a report that can be saved.');
  await press(page, 'Save report');
  await page.getByRole('alertdialog').waitFor();
  await album.picture(page, 'import-report', 'A file outside the office only after a warning.');
  await page.keyboard.press('Escape');
  await follow(page, 'Open the members');
  await page.getByRole('grid', { name: 'Members' }).waitFor();
  await album.picture(
    page,
    'members-imported',
    'The list is in: applicants, until their forms are recorded.',
  );
}

export const list: Stage = {
  chapter: 'Taking in the list',
  steps: [
    { does: 'Look at the empty screens', take: emptyList },
    { does: 'Choose the sample list', take: chooseList },
    { does: 'Say what the columns are', take: mapColumns },
    { does: 'Look at every row', take: lookAtRows },
    { does: 'Import all rows or none', take: apply },
  ],
};
