import type { Locator, Page } from '@playwright/test';
import { ask } from '../desk.ts';
import { chooseFrom, closeDialog, follow, heading, openMember, openPlace, press, tick } from '../hands.ts';
import type { Stage, Tour } from '../tour.ts';

/** The members of the chosen set, by enough letters of each name. */
const CHOSEN = [
  'Maria Peña',
  'Ruth Little Plume',
  'Linh Trần',
  'June Whitfield',
  'Walter Iron Shield',
] as const;

async function choose({ page, album }: Tour): Promise<void> {
  await openPlace(page, 'Packets');
  await follow(page, 'Produce packets');
  await page.getByRole('button', { name: /^Produce \d+ packets/ }).waitFor();
  await album.picture(
    page,
    'produce',
    'For whom, in which print, and what would happen, before anything does.',
    'produce',
  );
  await tick(page, /^Chosen members/);
  await press(page, 'Add members');
  for (const name of CHOSEN) {
    await page.getByRole('searchbox', { name: 'Add a member' }).fill(name);
    await page.getByRole('option', { name: new RegExp(name) }).click();
    await page.getByRole('listitem').filter({ hasText: name }).first().waitFor();
  }
  await page.getByRole('button', { name: `Produce ${CHOSEN.length} packets` }).waitFor();
  await album.picture(page, 'produce-chosen', 'A packet for a chosen few.');
  await press(page, `Produce ${CHOSEN.length} packets`);
  await page.getByRole('button', { name: `Print ${CHOSEN.length} packets` }).waitFor();
  await album.picture(page, 'run', 'The run: produced, then printed, then issued, each with its button.');
}

async function printRun({ page, album }: Tour): Promise<void> {
  await press(page, `Print ${CHOSEN.length} packets`);
  const question = page.getByRole('dialog', { name: 'Did it come out?' });
  await question.waitFor({ timeout: 60_000 });
  await tick(question, /VSN-000004/);
  await album.picture(
    page,
    'came-out',
    'Did it come out? A copy that did not is spoiled, its number never used again.',
  );
  await press(question, 'Record');
  await question.waitFor({ state: 'detached' });
  await album.picture(page, 'run-printed', 'Printed, in the office; one spoiled.');
}

async function issue({ page, album }: Tour): Promise<void> {
  await press(page, 'Mail…');
  await page.getByText('No postal address is known').waitFor();
  await album.picture(page, 'mail-no-address', 'No postal address is known: hand it over instead.');
  const mail = page.getByRole('dialog', { name: /^Mail VSN/ });
  for (let skipped = 0; skipped < 2; skipped += 1) await press(mail, /^Leave this one/);
  await mail.getByRole('button', { name: 'Record as mailed' }).waitFor();
  await album.picture(
    page,
    'mail',
    'By mail: the address with its rules, and what to mind.',
    'issue-by-mail',
  );
  await press(mail, 'Record as mailed');
  await closeDialog(page);
  await press(page, 'Labels…');
  await page.getByRole('dialog', { name: 'Print address labels' }).waitFor();
  await album.picture(page, 'labels', 'Address labels, for those who may get mail.');
  await closeDialog(page);
  await press(page, 'Hand over…');
  const hand = page.getByRole('dialog', { name: 'Hand over packets' });
  await tick(hand, /VSN-000001/);
  await tick(hand, /VSN-000002/);
  await album.picture(page, 'hand-over', 'Handed over in person.');
  await press(hand, 'Record as handed over');
  await hand.waitFor({ state: 'detached' });
}

/** Opens a copy in the ledger. */
async function openCopy(page: Page, number: string): Promise<Locator> {
  await openPlace(page, 'Packets');
  await follow(page, 'Ledger');
  await page.getByRole('searchbox', { name: 'Search the ledger' }).fill(number);
  await page.getByRole('row', { name: new RegExp(number) }).click();
  const title = page.getByRole('heading', { level: 1, name: new RegExp(number) });
  await title.waitFor();
  return title;
}

async function everyone({ page, album }: Tour): Promise<void> {
  await openPlace(page, 'Packets');
  await follow(page, 'Produce packets');
  await press(page, /^Produce \d+ packets/);
  await page.getByRole('progressbar').waitFor();
  await album.picture(page, 'run-progress', 'A run in progress, with the way to stop it.');
  await page.getByRole('button', { name: /^Print \d+ packets/ }).waitFor({ timeout: 120_000 });
  await follow(page, 'All packets');
  await heading(page, 'Packets');
  await album.picture(page, 'runs', 'The runs, newest first.');
}

async function ledger({ page, album }: Tour): Promise<void> {
  await follow(page, 'Ledger');
  await page.getByRole('row', { name: /VSN-/ }).first().waitFor();
  await album.picture(
    page,
    'ledger',
    'The ledger: every numbered copy, from the moment it is produced.',
    'ledger',
  );
  await openCopy(page, 'VSN-000001');
  await album.picture(
    page,
    'copy',
    'One copy: where it is, and who is shown in it with which facts.',
    'copy',
  );
  await press(page, 'Preview');
  await page.getByText(/Page 1 of \d/).waitFor();
  await album.picture(page, 'preview', 'The packet as it is printed.', 'preview');
  await closeDialog(page);
  await chooseFrom(page, 'More', 'Save as PDF…');
  await page.getByRole('alertdialog').waitFor();
  await album.picture(page, 'export', 'A file outside the office only after a warning.');
  await closeDialog(page);
}

async function takeBack({ page, album }: Tour): Promise<void> {
  await openCopy(page, 'VSN-000002');
  await press(page, 'Came back…');
  await page.getByRole('alertdialog').waitFor();
  await album.picture(page, 'came-back', 'A copy came back.');
  await press(page.getByRole('alertdialog'), 'Record as returned');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await openMember(page, 'Maria Peña', 'Packets');
  await album.picture(
    page,
    'holds',
    'Both ways: which copies this member holds, and who holds this member’s page.',
    'who-holds-whose-page',
  );
}

async function narrow({ page, album }: Tour): Promise<void> {
  const [ruth] = await ask(page, 'members', 'search', { text: 'Little Plume', limit: 1 });
  if (ruth === undefined) throw new Error('Ruth Little Plume is not in the list.');
  await openMember(page, 'Ruth Little Plume', 'Forms');
  await press(page, 'Change what members see');
  const dialog = page.getByRole('dialog', { name: 'What members see' });
  await tick(dialog, /^Phone: Home/);
  await album.picture(page, 'narrow', 'A release is narrowed in one step.');
  await press(dialog, 'Save');
  await dialog.waitFor({ state: 'detached' });
  await openCopy(page, 'VSN-000001');
  await album.picture(
    page,
    'out-of-date',
    'What is printed cannot be unprinted: the ledger says what is wrong on which copy.',
  );
}

export const packets: Stage = {
  chapter: 'Packets',
  steps: [
    { does: 'Produce packets for a chosen few', take: choose },
    { does: 'Print them, and say what came out', take: printRun },
    { does: 'Issue by mail and by hand', take: issue },
    { does: 'Produce packets for everyone listed', take: everyone },
    { does: 'Look into the ledger', take: ledger },
    { does: 'Take a copy back', take: takeBack },
    { does: 'Narrow a release that copies show', take: narrow },
  ],
};
