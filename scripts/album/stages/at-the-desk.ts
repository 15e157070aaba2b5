import { ask } from '../desk.ts';
import {
  chooseFrom,
  closeDialog,
  find,
  follow,
  heading,
  openMember,
  openPlace,
  openTab,
  paperShown,
  press,
  tick,
} from '../hands.ts';
import type { Stage, Tour } from '../tour.ts';

async function begin({ page, album }: Tour): Promise<void> {
  await page.reload();
  await page.getByLabel('The network').waitFor();
  await album.picture(
    page,
    'today',
    'Today: what needs a person now; each line opens the place where it is done.',
    'today',
  );
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Find a member, screen or action' }).fill('mar');
  await page.getByRole('menuitem', { name: /Maria Peña/ }).waitFor();
  await album.picture(page, 'palette', 'Ctrl K finds any member, screen or action.', 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await album.picture(page, 'shortcuts', 'The keys that work everywhere.');
  await closeDialog(page);
}

async function search({ page, album }: Tour): Promise<void> {
  await openPlace(page, 'Members');
  await page
    .getByRole('row', { name: /Birdinground/ })
    .first()
    .waitFor();
  await album.picture(page, 'members', 'The list of members, found and narrowed as you type.', 'members');
  const field = page.getByRole('searchbox', { name: 'Search members' });
  await field.fill('nguyen');
  await page.getByText(/members? found/).waitFor();
  await album.picture(page, 'members-search', 'Search takes any spelling: “nguyen” finds Nguyễn.');
  await field.fill('nobody of that name');
  await page.getByRole('button', { name: 'Show everyone' }).first().waitFor();
  await album.picture(page, 'members-none', 'Nobody found, and the way back.');
  await page.getByRole('button', { name: 'Show everyone' }).last().click();
  await press(page, /Status/);
  await page.getByRole('option', { name: 'Active', exact: true }).click();
  await album.picture(page, 'members-filter', 'Only active members.');
  await page.getByRole('button', { name: 'Show everyone' }).last().click();
}

async function oneMembersPage({ page, album }: Tour): Promise<void> {
  await openMember(page, 'Maria Peña');
  await album.picture(page, 'member', 'One member’s page, beside the list.', 'member');
  await openTab(page, 'Contact');
  await album.picture(
    page,
    'safe-contact',
    'Before any call or letter: how, when, and who else may answer.',
    'safe-contact',
  );
  await page.getByRole('region', { name: 'E-mail: family' }).scrollIntoViewIfNeeded();
  await album.picture(page, 'do-not-use', 'What must not be used is struck through, and cannot be copied.');
  await press(page, 'Change rules');
  const rules = page.getByRole('dialog');
  await rules.getByRole('button', { name: 'Save rules' }).waitFor();
  await album.picture(page, 'contact-rules', 'New rules for the same number.');
  await tick(rules, /^Fine/);
  await press(rules, 'Save rules');
  await page.getByRole('dialog', { name: 'How did the member confirm this?' }).waitFor();
  await album.picture(
    page,
    'confirmation',
    'Allowing more than before needs a confirmation on a method already safe.',
  );
  await press(page.getByRole('dialog'), 'Leave it as it was');
  await page.keyboard.press('Escape');
  await openTab(page, 'History');
  await album.picture(page, 'member-history', 'What was done, when and by whom; never why.');
}

async function editAndPart({ page, album }: Tour): Promise<void> {
  await follow(page, 'Edit');
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await album.picture(page, 'member-edit', 'Changing what the office knows of a member.');
  await openMember(page, 'June Whitfield');
  await chooseFrom(page, 'More', 'Keep apart from…');
  const dialog = page.getByRole('dialog', { name: 'Keep apart from…' });
  await dialog.getByRole('searchbox').fill('iron');
  await dialog.getByRole('option', { name: /Walter Iron Shield/ }).click();
  await album.picture(page, 'keep-apart', 'Two members are kept apart: whom it concerns, and nothing else.');
  await press(dialog, 'Place separation');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Kept apart from').first().scrollIntoViewIfNeeded();
  await album.picture(page, 'kept-apart', 'From this instant neither is shown to the other.');
}

async function pauseAndLeave({ page, album }: Tour): Promise<void> {
  await openMember(page, 'Thomas Sorenson');
  await press(page, 'More');
  await page.getByRole('menuitem', { name: 'Pause' }).waitFor();
  await album.picture(page, 'member-more', 'Pausing and leaving are one step and ask nothing.');
  await page.getByRole('menuitem', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Resume' }).waitFor();
  await album.picture(page, 'member-paused', 'Paused: no packet shows this member from now on.');
  await chooseFrom(page, 'More', 'Leave the network');
  await page.getByRole('alertdialog').waitFor();
  await album.picture(page, 'member-leave', 'Leaving says what will happen, the safe choice in focus.');
  await closeDialog(page);
}

async function merge({ page, album }: Tour): Promise<void> {
  await openMember(page, 'Deirdre Smith');
  await album.picture(page, 'member-alike', 'A record that may be of the same person as another.');
  await chooseFrom(page, 'More', 'Merge with another record…');
  await heading(page, /Records that look alike|Merge with/);
  await album.picture(page, 'merge-choose', 'Two records of one person: which is the other?');
  await press(page, 'Compare');
  await heading(page, 'Which record stays');
  await album.picture(
    page,
    'merge',
    'Side by side, field by field; nothing changes until you have compared.',
  );
}

async function print({ page, album }: Tour): Promise<void> {
  await find(page, 'print blank', 'Print blank forms');
  await heading(page, 'Print blank forms');
  await press(page, 'Show the pages');
  await paperShown(page);
  await album.picture(page, 'print-forms', 'The three forms for signing, seen before they are printed.');
  await openMember(page, 'Linh Trần');
  await follow(page, 'Print');
  await tick(page, /^The member’s sheet/);
  await press(page, 'Show the pages');
  await paperShown(page);
  await album.picture(
    page,
    'print-sheet',
    'All that the office holds about a member, to check and correct, in large print.',
  );
}

async function addScan({ page, album }: Tour): Promise<void> {
  const [linh] = await ask(page, 'members', 'search', { text: 'Trần', limit: 1 });
  if (linh === undefined) throw new Error('Linh Trần is not in the list.');
  const { pdf } = await ask(page, 'forms', 'print', {
    kinds: ['code-of-conduct'],
    memberId: linh.id,
    edition: 'standard',
  });
  await openMember(page, 'Linh Trần', 'Forms');
  await press(page, 'Add scan');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type="file"]').setInputFiles({
    name: 'signed code of conduct.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(pdf),
  });
  await album.picture(page, 'scan-add', 'A scan of the signed paper, by picking or by dragging it here.');
  await press(dialog, 'Add scan');
  await dialog.waitFor({ state: 'detached' });
  await press(page, 'View scan');
  await paperShown(page);
  await album.picture(page, 'scan', 'The scan is kept in the encrypted database and shown here.');
  await closeDialog(page);
}

export const atTheDesk: Stage = {
  chapter: 'At the desk',
  steps: [
    { does: 'Begin the day', take: begin },
    { does: 'Search and filter the members', take: search },
    { does: 'Look at one member’s page', take: oneMembersPage },
    { does: 'Edit, and keep two members apart', take: editAndPart },
    { does: 'Pause a member', take: pauseAndLeave },
    { does: 'Compare two records of one person', take: merge },
    { does: 'Show forms and a member’s sheet for printing', take: print },
    { does: 'Add the scan of a signed form', take: addScan },
  ],
};
