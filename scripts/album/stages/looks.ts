import { follow, heading, openMember, openPlace, openTab } from '../hands.ts';
import type { Stage, Tour } from '../tour.ts';
import { resize, SIZE } from '../window.ts';

/** The main screens once more; `look` stands in the files' names and `words` in the captions. */
async function mainScreens({ page, album }: Tour, look: string, words: string): Promise<void> {
  const shoot = (name: string, caption: string) =>
    album.picture(page, `${look}-${name}`, `${caption}, ${words}.`);
  await openPlace(page, 'Today');
  await heading(page, 'Today');
  await shoot('today', 'Today');
  await openPlace(page, 'Members');
  await heading(page, 'Members');
  await shoot('members', 'Members');
  await openMember(page, 'Maria Peña');
  await shoot('member', 'A member’s page');
  for (const tab of ['Contact', 'Forms', 'Packets']) {
    await openTab(page, tab);
    await shoot(`member-${tab.toLowerCase()}`, tab);
  }
  await openPlace(page, 'Packets');
  await follow(page, 'Produce packets');
  await page.getByRole('button', { name: /^Produce \d+ packets/ }).waitFor();
  await shoot('produce', 'Producing packets');
  await openPlace(page, 'Packets');
  await follow(page, 'Ledger');
  await page.getByRole('row', { name: /VSN-/ }).first().waitFor();
  await shoot('ledger', 'The ledger');
  await openPlace(page, 'Office');
  await openTab(page, 'Accounts');
  await shoot('accounts', 'Accounts');
}

async function dark(tour: Tour): Promise<void> {
  await tour.page.emulateMedia({ colorScheme: 'dark' });
  await mainScreens(tour, 'dark', 'dark');
  await tour.page.emulateMedia({ colorScheme: 'light' });
}

/** At 200 % the window has half as many CSS pixels each way. */
async function large(tour: Tour): Promise<void> {
  await resize(tour.page, { width: SIZE.width / 2, height: SIZE.height / 2 });
  await mainScreens(tour, 'large', 'at 200 % zoom');
  await resize(tour.page, SIZE);
}

export const darkLook: Stage = {
  chapter: 'Dark',
  steps: [{ does: 'The main screens in the dark', take: dark }],
};

export const largeLook: Stage = {
  chapter: 'At 200 % zoom',
  steps: [{ does: 'The main screens at 200 % zoom', take: large }],
};
