import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { openOffice, passDays, removeOffices } from './packets-office.ts';

test.afterAll(removeOffices);

const HANK = { name: ['Hank', 'Grady'], town: 'Havre', phone: '406-555-0142' } as const;
const ROSA = { name: ['Rosa', 'Reed'], town: 'Havre', phone: '406-555-0143' } as const;
const LARS = { name: ['Lars', 'Berg'], town: 'Butte', phone: '406-555-0144' } as const;

/** Runs in the page: these members are willing to welcome others, and are no newcomers any more. */
async function makeWilling(ids: readonly string[]): Promise<void> {
  const { desk } = window;
  for (const id of ids) {
    const found = await desk.members.get({ id });
    if (!found.ok) throw new Error(found.code);
    const { givenName, familyName, preferredName, town, referredBy, experience } = found.value;
    const { ownWords, officeNote, prefersLargePrint } = found.value;
    const facts = { givenName, familyName, preferredName, town, referredBy, experience, ownWords };
    const fields = { ...facts, officeNote, prefersLargePrint, county: null, isWillingToWelcome: true };
    const changed = await desk.members.update({ id, fields });
    const settled = await desk.welcomes.settle({ memberId: id });
    if (!changed.ok || !settled.ok) throw new Error('refused');
  }
}

/** An office where Hank waits for a welcome, and Rosa and Lars are willing; the queue is shown. */
async function openQueue(page: Page): Promise<readonly string[]> {
  const ids = await openOffice(page, [HANK, ROSA, LARS]);
  await page.evaluate(makeWilling, ids.slice(1));
  await page.getByRole('link', { name: 'Welcomes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Welcomes' })).toBeVisible();
  return ids;
}

async function choose(page: Page, welcomer: string): Promise<void> {
  await page.getByRole('link', { name: /Hank Grady/ }).click();
  await page.getByRole('button', { name: `Choose ${welcomer}` }).click();
  await page.getByRole('button', { name: 'Go on to the call' }).click();
  await expect(page.getByRole('heading', { name: `${welcomer} welcomes Hank Grady` })).toBeVisible();
}

test('leads from a newcomer to a welcomer, to what they may be told, to the outcome, asking no reason (R3, R5, R7)', async ({
  page,
}) => {
  await openQueue(page);
  await expectAccessible(page);
  await choose(page, 'Rosa Reed');
  await expect(page.getByRole('region', { name: '1. Reach Rosa Reed' })).toContainText('Voicemail: vague');
  const told = page.getByRole('region', { name: '2. Tell Rosa Reed this, and nothing else' });
  await expect(told).toContainText('(406) 555-0142');
  await expect(told).toContainText('vague message only');
  await expectAccessible(page);
  await expect(page.locator('main').locator('input, textarea, select')).toHaveCount(0);
  await page.getByRole('button', { name: 'Tried, not reached yet' }).click();
  await expect(page.getByText(/after 1 try/)).toBeVisible();
  await page.getByRole('button', { name: 'Pass on' }).click();
  await expect(page.getByText(/passed this one on before/)).toBeVisible();
  await choose(page, 'Lars Berg');
  await page.getByRole('button', { name: 'Newcomer reached' }).click();
  await page.getByRole('button', { name: 'Yes, welcomed' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody waits for a welcome' })).toBeVisible();
});

test('puts an overdue welcome on Today, and takes it back at once when the two are apart (R4)', async ({
  page,
  app,
}) => {
  const [hank = '', rosa = ''] = await openQueue(page);
  await choose(page, 'Rosa Reed');
  await passDays(app, 8);
  await page.reload();
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.getByRole('region', { name: 'Welcomes' }).getByRole('link', { name: 'Hank Grady' }).click();
  await expect(page.getByText('Overdue').first()).toBeVisible();
  await page.evaluate(
    ([memberId, otherId]) => window.desk.separations.place({ memberId, otherId, source: 'wish' }),
    [hank, rosa] as const,
  );
  await page.getByRole('button', { name: 'Newcomer reached' }).click();
  await page.getByRole('button', { name: 'Yes, welcomed' }).click();
  await expect(page.getByText('These two members are kept apart')).toBeVisible();
  await page.reload();
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('link', { name: '1 newcomer without a welcome' })).toBeVisible();
  await page.getByRole('link', { name: '1 newcomer without a welcome' }).click();
  await page.getByRole('link', { name: /Hank Grady/ }).click();
  await expect(page.getByRole('button', { name: 'Choose Lars Berg' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose Rosa Reed' })).toHaveCount(0);
});
