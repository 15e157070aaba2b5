import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { answerPrinter, openOffice, produceForEveryone, removeOffices } from './packets-office.ts';
import type { Person } from './packets-office.ts';

const ANA: Person = { name: ['Ana', 'Little Plume'], town: 'Browning', phone: '406-555-0111' };
const BETH: Person = { name: ['Beth', 'Sorenson'], town: 'Libby', phone: '406-555-0112' };
const CAL: Person = { name: ['Cal', 'Whitfield'], town: 'Dillon', phone: '406-555-0113' };

test.afterAll(removeOffices);

/** Runs in the page: hands every copy over; gives Beth an address, keeps her and Cal apart by Cal's wish. */
async function handOutAndPart({ beth, cal }: { beth: string; cal: string }): Promise<void> {
  const { desk } = window;
  const found = await desk.packets.ledger({ text: '', states: [], runId: null, offset: 0, limit: 200 });
  const ids = found.ok ? found.value.rows.map(({ id }) => id) : [];
  await desk.packets.confirmPrinted({ ids, cameOut: true });
  const issued = await desk.packets.issue({ ids, how: 'hand', contactId: null });
  const address = { street: '5 Elm Street', city: 'Libby', state: 'MT', zip: '59923' };
  const point = { kind: 'post', address: { ...address, isConfidentialProgram: false, pmb: null } } as const;
  const rules = { label: 'home', mayUse: true, voicemail: 'vague', whoElse: '', bestTimes: '' } as const;
  const added = await desk.contacts.add({ memberId: beth, point, rules, isConfirmedToday: true });
  const apart = await desk.separations.place({ memberId: cal, otherId: beth, source: 'wish' });
  if (!issued.ok || !added.ok || !apart.ok) throw new Error('refused');
}

test('leads from Today to who holds what should come back, asks by call and letter, and records each end (R7, R13)', async ({
  page,
  app,
}) => {
  const [, beth, cal] = await openOffice(page, [ANA, BETH, CAL]);
  await answerPrinter(app, 'sent');
  await page.getByRole('link', { name: 'Packets' }).click();
  await page.getByRole('link', { name: 'Recalls' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to get back' })).toBeVisible();
  await expectAccessible(page);
  await page.evaluate(produceForEveryone);
  await page.evaluate(handOutAndPart, { beth: beth ?? '', cal: cal ?? '' });
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('link', { name: '2 copies to get back from whoever holds them' }).click();
  await expect(page.getByText('2 copies to get back from 2 holders')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Beth Sorenson', 'Cal Whitfield']);
  await expect(page.getByText('Nobody has asked for it yet')).toHaveCount(2);

  const card = page.getByRole('region', { name: 'Beth Sorenson' });
  await card.getByRole('button', { name: 'Ask for it: Beth Sorenson' }).focus();
  await page.keyboard.press('Enter');
  await expect(card.getByText('Voicemail: vague, without the network’s name')).toBeVisible();
  await expectAccessible(page);
  await card.getByRole('button', { name: 'I called' }).focus();
  await page.keyboard.press('Enter');
  await expect(card.getByText(/^Called .* by Rowan Sample$/)).toBeVisible();

  await card.getByRole('button', { name: 'Print the letter…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Letter to Beth Sorenson' });
  await expect(dialog).toContainText('5 Elm Street');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Print the letter', exact: true }).click();
  await expect(page.getByText('Sent to the printer').first()).toBeAttached({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Record as mailed' }).click();
  await expect(card.getByText(/^Letter mailed .* by Rowan Sample$/)).toBeVisible();

  await card.getByRole('button', { name: /^Came back… VSN-/ }).click();
  await page.getByRole('button', { name: 'Record as returned' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Cal Whitfield']);
  await page.getByRole('button', { name: /^Unaccounted for… VSN-/ }).click();
  await page.getByRole('button', { name: 'Record as unaccounted for' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to get back' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Copies that nobody can find' })).toContainText(
    'Cal Whitfield',
  );
  await expectAccessible(page);
});
