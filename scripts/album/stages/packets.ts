import type { Locator, Page } from '@playwright/test';
import { ask, idOf } from '../desk.ts';
import { chooseFrom, closeDialog, follow, openMember, openPlace, paperShown, press, tick } from '../hands.ts';
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

/** Some of the newest run's copies printed, issued, back, or lost: as a ledger looks after a while. */
async function workOff(page: Page): Promise<void> {
  const { rows } = await ask(page, 'packets', 'ledger', {
    text: '',
    states: ['produced'],
    runId: null,
    offset: 0,
    limit: 30,
  });
  const some = (from: number, to: number) => rows.slice(from, to).map(({ id }) => id);
  await ask(page, 'packets', 'confirmPrinted', { ids: some(2, 26), cameOut: true });
  await ask(page, 'packets', 'confirmPrinted', { ids: some(26, 28), cameOut: false });
  await ask(page, 'packets', 'issue', { ids: some(4, 20), how: 'hand', contactId: null });
  await ask(page, 'packets', 'close', { ids: some(5, 7), as: 'returned' });
  await ask(page, 'packets', 'close', { ids: some(6, 7), as: 'destroyed' });
  await ask(page, 'packets', 'close', { ids: some(8, 9), as: 'unaccounted' });
  await page.reload();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}

async function everyone({ page, album }: Tour): Promise<void> {
  await openPlace(page, 'Packets');
  await follow(page, 'Produce packets');
  await press(page, /^Produce \d+ packets/);
  await page.getByText(/^[1-9]\d* of \d+ packets/).waitFor();
  await album.picture(page, 'run-progress', 'A run in progress, with the way to stop it.');
  await page.getByRole('button', { name: /^Print \d+ packets/ }).waitFor({ timeout: 120_000 });
  await workOff(page);
  await openPlace(page, 'Packets');
  await page.getByText('All produced').first().waitFor();
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
  await paperShown(page);
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
  await openMember(page, 'Ruth Little Plume', 'Forms');
  await press(page, 'Change what members see');
  const dialog = page.getByRole('dialog', { name: 'What members see' });
  await tick(dialog, /^Phone: Home/);
  await album.picture(page, 'narrow', 'A release is narrowed in one step.');
  await closeDialog(page);
  const [memberId, otherId] = [await idOf(page, 'June Whitfield'), await idOf(page, 'Little Plume')];
  await ask(page, 'separations', 'place', { memberId, otherId, source: 'wish' });
  await page.reload();
  await openCopy(page, 'VSN-000001');
  await album.picture(
    page,
    'out-of-date',
    'Two members were parted since: what is printed cannot be unprinted, and the ledger says so.',
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
    { does: 'Show less, and part two members whose copies are out', take: narrow },
  ],
};
