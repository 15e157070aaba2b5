import { closeDialog, heading, openPlace, openTab, press } from '../hands.ts';
import type { Stage, Tour } from '../tour.ts';

async function settings({ page, album }: Tour): Promise<void> {
  await openPlace(page, 'Office');
  await openTab(page, 'Settings');
  await album.picture(page, 'settings', 'The office’s settings.');
  await openTab(page, 'Packet texts');
  await album.picture(page, 'texts', 'The texts that every packet carries.');
  await openTab(page, 'Forms');
  await album.picture(page, 'versions', 'The three forms, their versions, and how many signed each.');
  await press(page, 'Add a version');
  await page.getByRole('dialog').waitFor();
  await album.picture(page, 'version-add', 'A new version; what was signed stays valid.');
  await closeDialog(page);
}

async function accounts({ page, album }: Tour): Promise<void> {
  await openTab(page, 'Accounts');
  await album.picture(page, 'accounts', 'Who may sign in.', 'accounts');
  await press(page, 'Add an account');
  await page.getByRole('dialog').waitFor();
  await album.picture(page, 'account-add', 'A new account with its first password.');
  await closeDialog(page);
  const rights = page.getByRole('heading', { name: /may do/ }).first();
  await rights.evaluate((element) => element.closest('section')?.scrollIntoView({ block: 'start' }));
  await album.picture(page, 'rights', 'What each role may do, in one table.', 'rights');
}

async function audit({ page, album }: Tour): Promise<void> {
  await openTab(page, 'Audit trail');
  await heading(page, 'What was done');
  await album.picture(page, 'audit', 'The audit trail: what was done, when and by whom.');
  await press(page, 'Check the whole trail');
  await page.getByText(/follow from each other/).waitFor();
  await page.getByText(/follow from each other/).scrollIntoViewIfNeeded();
  await album.picture(page, 'audit-check', 'Every record follows from the one before it.');
}

export const officeScreens: Stage = {
  chapter: 'The office',
  steps: [
    { does: 'Settings, texts and forms', take: settings },
    { does: 'Accounts and rights', take: accounts },
    { does: 'The audit trail', take: audit },
  ],
};
