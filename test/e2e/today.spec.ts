import type { Page } from '@playwright/test';
import { expectAccessibleInBoth } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { openOffice, passDays, removeOffices, signIn } from './packets-office.ts';

test.afterAll(removeOffices);

const ANN = { name: ['Ann', 'Example'], town: 'Helena', phone: '406-555-0142' } as const;
const BEA = { name: ['Bea', 'Example'], town: 'Helena', phone: '406-555-0143' } as const;

/** Runs in the page: a meeting tomorrow at noon, at a place and with a liaison that are there all day. Gives its id. */
async function planTomorrow([one = '', other = '']: readonly string[]): Promise<string> {
  const { desk } = window;
  const must = <T>(answer: { ok: true; value: T } | { ok: false; code: string }): T => {
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  const open = [{ opens: '00:00', closes: '24:00' }];
  const hours = { sun: open, mon: open, tue: open, wed: open, thu: open, fri: open, sat: open };
  const liaisonId = must(await desk.session.current({}))?.account.id ?? '';
  must(await desk.liaisons.setHours({ accountId: liaisonId, hours }));
  const place = { street: '1 Main Street', town: 'Lewistown', county: 'Fergus', phone: '' } as const;
  const kept = { kind: 'library', name: 'Town Library', hours, accessibility: [], vettedOn: null } as const;
  const venue = must(await desk.venues.add({ ...place, ...kept, accessibility: [] }));
  const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString('sv', { timeZone: 'America/Denver' });
  const when = { starts: `${tomorrow}T12:00`, ends: `${tomorrow}T13:00`, repeatedHour: null };
  const who = { memberIds: [one, other], liaisonId, buddyId: null, venueId: venue.id };
  const plan = { id: null, kind: 'accompanied', codePhrase: '', ...who, ...when } as const;
  return must(await desk.meetings.save({ ...plan, memberIds: [...who.memberIds] })).id;
}

const titles = (page: Page): Promise<string[]> => page.getByRole('heading', { level: 2 }).allTextContents();

test('puts a meeting that nobody was heard from before everything else, and draws the last months', async ({
  page,
  app,
}) => {
  const ids = await openOffice(page, [ANN, BEA]);
  const id = await page.evaluate(planTomorrow, ids);
  await page.reload();
  const toAsk = page.getByRole('region', { name: /^Members to ask/ });
  await expect(toAsk).toContainText('12:00 PM to 1:00 PM');
  await expect(toAsk).not.toContainText('Ann');
  await passDays(app, 2);
  await page.reload();
  const silent = page.getByRole('region', { name: 'Not heard from (1)' });
  await expect(silent).toContainText('Rowan Sample has not checked in');
  await expect(silent.getByRole('link')).toHaveAttribute('href', `/meetings/${id}`);
  expect((await titles(page))[0]).toBe('Not heard from (1)');
  const closed = await page.evaluate(
    (meeting) => window.desk.meetings.close({ id: meeting, outcome: 'held' }),
    id,
  );
  expect(closed.ok).toBe(true);
  await page.reload();

  const map = page.getByRole('region', { name: 'Meetings by county' });
  await expect(map).toContainText('1 meeting held since');
  await expect(map.locator('path')).toHaveCount(56);
  await map.getByText('As a table').press('Enter');
  await expect(map.getByRole('row', { name: 'Fergus 1' })).toBeVisible();
  const months = page.getByRole('region', { name: 'Members by month' });
  await months.getByText('As a table').press('Enter');
  await expect(months.getByRole('row')).toHaveCount(13);
  await expect(months).toContainText('2 applicants became active and 0 members left');
  await expectAccessibleInBoth(page);
});

test('says first that the workstation’s clock is wrong, until it is set right', async ({ page, app }) => {
  await openOffice(page, []);
  const notice = page.getByText('The workstation’s clock is behind the last record');
  const lockAndSignIn = async (days: number) => {
    await page.keyboard.press('Control+L');
    await page.getByLabel('Username').waitFor();
    await passDays(app, days);
    await signIn(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  };
  await lockAndSignIn(0);
  await expect(page.getByText('first packet')).toBeVisible();
  await expect(notice).toHaveCount(0);
  await lockAndSignIn(-2);
  await expect(notice).toBeVisible();
  await expectAccessibleInBoth(page);
  await lockAndSignIn(2);
  await expect(page.getByText('first packet')).toBeVisible();
  await expect(notice).toHaveCount(0);
});
