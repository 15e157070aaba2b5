import type { Page } from '@playwright/test';
import type { MemberFields } from '../../../contract/members.ts';
import { ask, idOf } from '../desk.ts';
import { follow, heading, openMember, openPlace, press, tick } from '../hands.ts';
import type { Stage, Tour } from '../tour.ts';

async function getBack({ page, album }: Tour): Promise<void> {
  await openPlace(page, 'Packets');
  await follow(page, 'Recalls');
  await heading(page, 'Recalls');
  await page
    .getByRole('button', { name: /^Ask for it/ })
    .first()
    .click();
  await page
    .getByText(/^Voicemail/)
    .first()
    .waitFor();
  await album.picture(page, 'recalls', 'Paper to get back: who holds it, how to reach them, what was done.');
}

async function pick(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: /^Find (a|another) member$/ }).fill(name);
  await page.getByRole('option', { name: new RegExp(name) }).click();
  await page.getByRole('list', { name: 'It is about' }).getByText(name).waitFor();
}

async function logNotice({ page, album }: Tour): Promise<void> {
  await openPlace(page, 'Conflicts');
  await heading(page, 'No conflict notice yet');
  await album.picture(page, 'conflicts-empty', 'No conflict of interest was brought to the office yet.');
  await page.keyboard.press('Control+Shift+N');
  await heading(page, 'Log a conflict notice');
  await pick(page, 'Maria Peña');
  await pick(page, 'Linh Trần');
  await tick(page, /^By phone/);
  await tick(page, /^They prefer not to say/);
  await tick(page, /^Professional/);
  await album.picture(
    page,
    'conflict-log',
    'A notice is logged in under a minute, from anywhere: Ctrl Shift N.',
  );
  await press(page, 'Log and keep apart now');
  await heading(page, /^Logged/);
  await page
    .getByText(/^Voicemail/)
    .first()
    .waitFor();
  await album.picture(page, 'conflict-logged', 'What it did at once, and what only a person can do.');
  await openPlace(page, 'Conflicts');
  await page.getByRole('list', { name: 'To review' }).waitFor();
  await album.picture(page, 'conflicts', 'Notices wait for a review, the longest waiting first.');
}

/** The member is willing to welcome newcomers, and has been here long. */
async function makeWilling(page: Page, name: string): Promise<void> {
  const id = await idOf(page, name);
  const member = await ask(page, 'members', 'get', { id });
  const fields: MemberFields = {
    givenName: member.givenName,
    familyName: member.familyName,
    preferredName: member.preferredName,
    town: member.town,
    county: member.county,
    referredBy: member.referredBy,
    experience: member.experience,
    ownWords: member.ownWords,
    officeNote: member.officeNote,
    prefersLargePrint: member.prefersLargePrint,
    isWillingToWelcome: true,
  };
  await ask(page, 'members', 'update', { id, fields, confirmation: { how: 'in-person' } });
}

async function welcome({ page, album }: Tour): Promise<void> {
  for (const name of ['Ruth Little Plume', 'Walter Iron Shield']) await makeWilling(page, name);
  await page.reload();
  await openPlace(page, 'Members');
  await follow(page, 'Welcomes');
  await heading(page, 'Welcomes');
  await page.getByRole('link', { name: /Maria Peña/ }).click();
  const choose = page.getByRole('button', { name: /^Choose / }).first();
  await choose.waitFor();
  await album.picture(
    page,
    'welcomes',
    'Newcomers wait for a welcome; the program suggests who could give it.',
  );
  await choose.click();
  await press(page, 'Go on to the call');
  await heading(page, /welcomes Maria Peña$/);
  await album.picture(page, 'welcome-call', 'How to reach the welcomer, and the only things to tell them.');
}

async function causes({ page, album }: Tour): Promise<void> {
  await openMember(page, 'Maria Peña');
  await page.getByText('Kept apart from').first().scrollIntoViewIfNeeded();
  await album.picture(page, 'apart-causes', 'Kept apart, with the cause; never with a reason.');
}

export const apartAndWelcome: Stage = {
  chapter: 'Apart, and welcome',
  steps: [
    { does: 'Ask for paper that is out', take: getBack },
    { does: 'Log a conflict notice', take: logNotice },
    { does: 'See why two are kept apart', take: causes },
    { does: 'Find someone to welcome a newcomer', take: welcome },
  ],
};
