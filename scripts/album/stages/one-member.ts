import type { Locator } from '@playwright/test';
import { closeDialog, fill, follow, heading, openTab, press, tick } from '../hands.ts';
import { MARIA } from '../sample.ts';
import type { Stage, Tour } from '../tour.ts';

const NAME = `${MARIA.givenName} ${MARIA.familyName}`;

async function add({ page, album }: Tour): Promise<void> {
  await follow(page, 'Add a member');
  await heading(page, 'Add a member');
  await fill(page, 'Given name', MARIA.givenName);
  await fill(page, 'Family name', MARIA.familyName);
  await fill(page, 'Town', MARIA.town);
  await page.getByRole('combobox', { name: 'County' }).fill(MARIA.county);
  await page.getByRole('option', { name: MARIA.county }).first().click();
  await album.picture(page, 'member-add', 'Add a member: a name is enough to begin.');
  for (const area of [/^The criminal justice system/, /^Community services/]) await tick(page, area);
  await fill(page, 'Own words', MARIA.ownWords);
  await album.picture(page, 'member-own-words', 'Beside every free text: what does not belong there.');
  await press(page, 'Add member');
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await album.picture(
    page,
    'member-applicant',
    'An applicant: what is missing, and the one button that comes next.',
  );
}

async function addPhone({ page, album }: Tour): Promise<void> {
  await openTab(page, 'Contact');
  await album.picture(page, 'contact-empty', 'No safe way to reach this member yet.');
  await press(page, 'Add phone');
  const dialog = page.getByRole('dialog');
  await fill(dialog, 'Phone number', MARIA.phone);
  await tick(dialog, /^Vague/);
  await fill(dialog, 'What the member calls it', 'Cell');
  await fill(dialog, 'Best times', MARIA.bestTimes);
  await fill(dialog, 'Who else may answer', 'Her sister Elena');
  await album.picture(page, 'contact-phone', 'A phone number with what the member said about using it.');
  await press(dialog, 'Add a phone number');
  await dialog.waitFor({ state: 'detached' });
}

async function addAddress({ page, album }: Tour): Promise<void> {
  await press(page, 'Add address');
  const dialog = page.getByRole('dialog');
  await tick(dialog, /^Address Confidentiality Program/);
  await fill(dialog, 'PMB code', '0977');
  await fill(dialog, 'Street or PO box', 'PO Box 201410');
  await fill(dialog, 'City', 'Helena');
  await fill(dialog, 'State', 'MT');
  await fill(dialog, 'ZIP', '59620');
  await album.picture(
    page,
    'contact-acp',
    'An address of the Address Confidentiality Program, with its PMB code.',
  );
  await press(dialog, 'Add a postal address');
  await dialog.waitFor({ state: 'detached' });
  await album.picture(page, 'contact-cards', 'Two contact methods, each with its rules.');
}

/** Records the form that comes next on the overview, filling in what it needs. */
async function record(
  { page }: Tour,
  title: string,
  fillIn: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await openTab(page, 'Overview');
  await follow(page, 'Record form');
  const dialog = page.getByRole('dialog', { name: `Record the ${title}` });
  await dialog.getByRole('button', { name: 'Record form' }).waitFor();
  await fillIn(dialog);
  await press(dialog, 'Record form');
  await dialog.waitFor({ state: 'detached' });
}

async function recordForms(tour: Tour): Promise<void> {
  const { page, album } = tour;
  await record(tour, 'Code of Conduct', async () => {
    await album.picture(
      page,
      'record-form',
      'Record a form: what stands on the paper, and its scan.',
      'record-form',
    );
  });
  await record(tour, 'Release of Information', async (dialog) => {
    await tick(dialog, /^First name and initial/);
    for (const fact of [/^Town/, /^Their own words/, /^What they offer/, /^Phone: Cell/])
      await tick(dialog, fact);
    await album.picture(
      page,
      'record-release',
      'The release: what members will see, shown as it is ticked.',
      'record-release',
    );
  });
  await record(tour, 'Confidentiality Disclosure', async () => undefined);
}

async function makeActive({ page, album }: Tour): Promise<void> {
  await press(page, 'Make active');
  await page.getByText('Listed', { exact: true }).first().waitFor();
  await album.picture(page, 'member-listed', 'Three current forms: the member is listed.');
  await openTab(page, 'Forms');
  await album.picture(page, 'member-forms', 'The three forms, what the release shows, and when it ends.');
  await press(page, 'Revoke');
  await page.getByRole('alertdialog').waitFor();
  await album.picture(page, 'revoke', 'Revoking asks how it was said, never why.');
  await closeDialog(page);
}

export const oneMember: Stage = {
  chapter: 'One member',
  steps: [
    { does: `Add ${NAME} through the window`, take: add },
    { does: 'Add a phone number with its rules', take: addPhone },
    { does: 'Add an address of the Address Confidentiality Program', take: addAddress },
    { does: 'Record the three forms', take: recordForms },
    { does: 'Make the member active', take: makeActive },
  ],
};
