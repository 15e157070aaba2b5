import type { Page } from '@playwright/test';
import { expectAccessibleInBoth, tabTo } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { addVenue, planMeetings, wall } from './meetings-office.ts';
import type { Person } from './packets-office.ts';
import { addAccount, openOffice, produceForEveryone, removeOffices, signInAs } from './packets-office.ts';

const ANA: Person = { name: ['Ana', 'Little Plume'], town: 'Browning', phone: '406-555-0111' };
const BETH: Person = { name: ['Beth', 'Sorenson'], town: 'Libby', phone: '406-555-0112' };
const CAL: Person = { name: ['Cal', 'Whitfield'], town: 'Dillon', phone: '406-555-0113' };
const BOTH = 'Ana Little Plume and Beth Sorenson';

test.afterAll(removeOffices);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function pick(page: Page, letters: string, name: RegExp): Promise<void> {
  await expect(page.getByRole('searchbox').first()).toBeFocused();
  await page.keyboard.type(letters);
  await expect(page.getByRole('option', { name })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'It is about' })).toContainText(name);
}

/** Marks one of a row of choices: Tab reaches the row, the arrow keys go along it. */
async function mark(page: Page, group: string, choice: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group });
  await tabTo(page, radios.getByRole('radio').first());
  await page.keyboard.press('Space');
  const wanted = radios.getByRole('radio', { name: choice });
  for (let presses = 0; presses < 6 && !(await wanted.isChecked()); presses += 1)
    await page.keyboard.press('ArrowRight');
  await expect(wanted).toBeChecked();
}

/** Runs in the page: hands Ana's copy to her, so that it is out. */
async function issueTo(memberName: string): Promise<void> {
  const { desk } = window;
  const ledger = await desk.packets.ledger({
    text: memberName,
    states: [],
    runId: null,
    offset: 0,
    limit: 1,
  });
  const id = ledger.ok ? ledger.value.rows[0]?.id : undefined;
  if (id === undefined) throw new Error('no copy');
  await desk.packets.confirmPrinted({ ids: [id], cameOut: true });
  const issued = await desk.packets.issue({ ids: [id], how: 'hand', contactId: null });
  if (!issued.ok) throw new Error(issued.code);
}

test('logs a notice by keyboard from another screen, and says who holds whose page (R1, R4, R7, R13)', async ({
  page,
}) => {
  const [ana = '', beth = ''] = await openOffice(page, [ANA, BETH, CAL]);
  await planMeetings(page, await addVenue(page), [
    { memberIds: [ana, beth], starts: wall(9, '10:00'), ends: wall(9, '11:00') },
  ]);
  await page.evaluate(produceForEveryone);
  await page.evaluate(issueTo, 'Little Plume');
  await page.getByRole('link', { name: 'Conflicts', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No conflict notice yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Packets', exact: true }).click();
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByRole('heading', { level: 1, name: 'Log a conflict notice' })).toBeVisible();
  await expect(page.getByText('No offense, offender, case or circumstances.')).toBeVisible();
  await pick(page, 'plume', /Ana Little Plume/);
  await pick(page, 'sorenson', /Beth Sorenson/);
  await tabTo(page, button(page, 'Log and keep apart now'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choose one.', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'It is about' })).toContainText('Beth Sorenson');
  await expectAccessibleInBoth(page);
  await mark(page, 'It came', 'In person');
  await mark(page, 'Reported by', 'Staff');
  await mark(page, 'Kind of conflict', 'Professional');
  await tabTo(page, button(page, 'Log and keep apart now'));
  await page.keyboard.press('Enter');

  await expect(
    page.getByRole('heading', { level: 1, name: 'Logged: they are kept apart from now on' }),
  ).toBeVisible();
  await expect(page.getByText(`${BOTH} are kept apart`)).toBeVisible();
  await expect(page.getByText('1 copy in the office spoiled')).toBeVisible();
  const meetings = page.getByRole('region', { name: 'Meetings on hold' });
  await expect(meetings.getByRole('link', { name: 'Open the meeting' })).toHaveCount(1);
  const holder = page.getByRole('region', { name: 'Ana Little Plume' });
  await expect(holder).toContainText('which shows Beth Sorenson');
  await expect(holder).toContainText('(406) 555-0111');
  await expect(holder).toContainText('Voicemail: vague');
  await expectAccessibleInBoth(page);
  await holder.getByRole('link', { name: 'Print a replacement' }).click();
  await expect(page.getByRole('list', { name: 'Chosen members' })).toContainText('Ana Little Plume');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.getByRole('link', { name: '1 notice to review' }).click();
  await expect(page.getByRole('list', { name: 'To review' })).toContainText(BOTH);
  await expectAccessibleInBoth(page);
  await page.getByRole('link', { name: BOTH }).click();
  await expect(page.getByText('1 copy in the office spoiled')).toBeVisible();
  await expect(page.getByText('so a second person reviews it')).toBeVisible();
  await expect(button(page, 'Keep them apart')).toHaveCount(0);
});

/** Runs in the page: a notice about two members, reported by a third. */
async function logNotice([one, other, reporter]: readonly string[]): Promise<void> {
  const { desk } = window;
  const id = (text = '') =>
    desk.members.search({ text, limit: 1 }).then((found) => {
      const member = found.ok ? found.value[0] : undefined;
      if (!member) throw new Error('nobody');
      return member.id;
    });
  const logged = await desk.conflicts.log({
    receivedAt: new Date().toISOString(),
    receivedHow: 'phone',
    reporter: { kind: 'member', memberId: await id(reporter) },
    about: [await id(one), await id(other)],
    involvesOutsider: false,
    kind: 'personal',
    note: 'Never on one day.',
  });
  if (!logged.ok) throw new Error(logged.code);
}

/** Runs in the page: an account for somebody of the staff who logs nothing. */
async function addOtherStaff(): Promise<void> {
  const password = 'lantern-orbit-thistle-gravel';
  const other = { username: 'robin', fullName: 'Robin Other', role: 'staff', password } as const;
  const added = await window.desk.accounts.add(other);
  if (!added.ok) throw new Error(added.code);
}

async function openNotice(page: Page, username: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await signInAs(page, username);
  await page.getByRole('link', { name: 'Conflicts', exact: true }).click();
  await page.getByRole('link', { name: BOTH }).click();
  await expect(page.getByRole('heading', { level: 1, name: BOTH })).toBeVisible();
}

test('shows who reported it to administrators and to whoever logged it alone, and lifts by a second account only (R6, R8)', async ({
  page,
}) => {
  await openOffice(page, [ANA, BETH, CAL]);
  await page.evaluate(addAccount, 'liaison' as const);
  await page.evaluate(addAccount, 'staff' as const);
  await page.evaluate(addOtherStaff);
  await page.keyboard.press('Control+l');
  await signInAs(page, 'staff');
  await page.evaluate(logNotice, ['plume', 'sorenson', 'whitfield']);
  const reporter = page.getByRole('link', { name: 'Cal Whitfield' });
  const lift = button(page, 'Lift…');

  await openNotice(page, 'staff');
  await expect(reporter).toBeVisible();
  await expect(page.getByText('An administrator or a liaison reviews it.')).toBeVisible();
  await expect(button(page, 'Keep them apart')).toHaveCount(0);
  await expect(lift).toHaveCount(0);

  await openNotice(page, 'rowan');
  await expect(reporter).toBeVisible();
  await expect(lift).toBeVisible();

  for (const username of ['robin', 'liaison']) {
    await openNotice(page, username);
    await expect(page.getByText('Who reported it is shown to administrators')).toBeVisible();
    await expect(page.getByText('Whitfield')).toHaveCount(0);
    await expect(page.getByText('Never on one day.')).toHaveCount(0);
  }
  const told = await page.evaluate(async () => {
    const found = await window.desk.conflicts.list({ isOpen: true, offset: 0, limit: 5 });
    return found.ok ? found.value.rows.map(({ reporter: by }) => by) : found.code;
  });
  expect(told).toEqual([null]);
  await lift.click();
  await expect(button(page, 'Keep them apart for now')).toBeFocused();
  await button(page, 'Lift the separation').click();
  await expect(page.getByRole('heading', { name: 'This notice keeps nobody apart any more' })).toBeVisible();
});

test('says each cause on a member’s page, and lifts a wish with the member’s word (R5, R6)', async ({
  page,
}) => {
  await openOffice(page, [ANA, BETH, CAL]);
  await page.evaluate(addAccount, 'staff' as const);
  await page.keyboard.press('Control+l');
  await signInAs(page, 'staff');
  await page.evaluate(logNotice, ['plume', 'sorenson', 'whitfield']);
  const ana = await page.evaluate(async () => {
    const [one, other] = await Promise.all(
      ['plume', 'sorenson'].map((text) => window.desk.members.search({ text, limit: 1 })),
    );
    const [memberId, otherId] = [one?.ok && one.value[0]?.id, other?.ok && other.value[0]?.id];
    if (!memberId || !otherId) throw new Error('nobody');
    await window.desk.separations.place({ memberId, otherId, source: 'wish' });
    return memberId;
  });
  expect(ana).not.toBe('');
  await page.keyboard.press('Control+l');
  await signInAs(page, 'rowan');
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await page.getByRole('row', { name: /Little Plume/ }).click();
  const apart = page.getByRole('list', { name: 'Kept apart from' });
  await expect(apart.getByRole('link', { name: 'Beth Sorenson' })).toHaveCount(1);
  await expect(apart).toContainText('their own wish, since');
  await expect(apart.getByRole('link', { name: 'by a conflict notice' })).toBeVisible();
  await expect(apart).not.toContainText('Whitfield');
  await button(page, 'Lift… Beth Sorenson, their own wish').click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0);
  await page.getByText('In person', { exact: true }).click();
  await button(page, 'Confirmed, go on').click();
  await expect(apart).not.toContainText('their own wish');
  await apart.getByRole('link', { name: 'by a conflict notice' }).click();
  await expect(page.getByRole('heading', { level: 1, name: BOTH })).toBeVisible();
});
