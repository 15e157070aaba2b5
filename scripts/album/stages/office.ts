import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ask, paper } from '../desk.ts';
import { fill, press } from '../hands.ts';
import { ADMINISTRATOR, COLLEAGUES, OFFICE } from '../sample.ts';
import type { Stage, Tour } from '../tour.ts';
import { answerFolderDialog } from '../window.ts';

async function begin({ page, album }: Tour): Promise<void> {
  await page.getByRole('button', { name: 'Create an office' }).waitFor();
  await album.picture(page, 'begin', 'The first start: create an office, or open the one that is there.');
  await page.getByRole('button', { name: 'Create an office' }).click();
  await fill(page, 'Office name', OFFICE.name);
  await fill(page, 'Mailing address', OFFICE.address);
  await fill(page, 'Phone', OFFICE.phone);
  await album.picture(page, 'create-office', 'What the office is called and how members reach it.');
  await press(page, 'Continue');
}

async function chooseFolder({ app, page, album, folder }: Tour): Promise<void> {
  const office = path.join(folder, 'Sample office');
  mkdirSync(office);
  await answerFolderDialog(app, office);
  await press(page, 'Choose a folder');
  await page.getByText(office).first().waitFor();
  await album.picture(page, 'choose-folder', 'One folder holds everything, encrypted.');
  await press(page, 'Continue');
}

async function createAdministrator({ page, album }: Tour): Promise<void> {
  await fill(page, 'Your full name', ADMINISTRATOR.fullName);
  await fill(page, 'Username', ADMINISTRATOR.username);
  await fill(page, 'Password', 'ada birdsong ada');
  await page.getByText('This is mostly your name').first().waitFor();
  await album.picture(page, 'weak-password', 'A password that will not do, and why.');
  await fill(page, 'Password', ADMINISTRATOR.password);
  await album.picture(page, 'first-administrator', 'The first administrator, with a password that holds.');
  await press(page, 'Create the office');
}

async function keepRecoveryKey({ page, album }: Tour): Promise<void> {
  const key = page.getByRole('status', { name: 'Recovery key' });
  await key.waitFor();
  await album.picture(
    page,
    'recovery-key',
    'The recovery key, shown once: print it, then prove it came out.',
  );
  album.paper(
    'recovery-key-sheet',
    'The recovery key’s sheet, to lock away.',
    await paper(page, ['session', 'recoverySheet', {}]),
  );
  const groups = await key.locator('span').allTextContents();
  await fill(page, 'The last group, from the paper', groups.at(-1) ?? '');
  await press(page, 'Open the office');
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}

async function firstSteps({ page, album }: Tour): Promise<void> {
  await page.getByRole('heading', { name: 'Four steps to your first packet' }).waitFor();
  await album.picture(page, 'today-first', 'A new office: four steps to the first packet.');
  for (const colleague of COLLEAGUES) await ask(page, 'accounts', 'add', colleague);
}

export const office: Stage = {
  chapter: 'A new office',
  steps: [
    { does: 'Begin, and say what the office is called', take: begin },
    { does: 'Choose an empty folder for the office', take: chooseFolder },
    { does: 'Create the first administrator', take: createAdministrator },
    { does: 'Print the recovery key and confirm it', take: keepRecoveryKey },
    { does: 'See the first steps, add two colleagues', take: firstSteps },
  ],
};
