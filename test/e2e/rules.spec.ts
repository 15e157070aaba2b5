import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeSync,
  statSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launch, test } from './fixture.ts';
import type { Person } from './packets-office.ts';
import {
  addAccount,
  answerPrinter,
  officeFolder,
  openOffice,
  passDays,
  produceForEveryone,
  removeOffices,
  signIn,
  signInAs,
} from './packets-office.ts';

const ANA: Person = { name: ['Ana', 'Little Plume'], town: 'Browning', phone: '406-555-0111' };
const BETH: Person = { name: ['Beth', 'Sorenson'], town: 'Libby', phone: '406-555-0112' };

const folders: string[] = [];
test.afterAll(() => {
  removeOffices();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Answers the system's save dialog, which no test can press. */
const answerSaveDialog = (app: ElectronApplication, filePath: string | null) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, filePath);

async function openCopyOf(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Packets', exact: true }).click();
  await page.getByRole('link', { name: 'Ledger' }).click();
  await page.getByRole('row', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function openTrail(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Office', exact: true }).click();
  await page.getByRole('tab', { name: 'Audit trail' }).click();
  await expect(page.getByRole('grid', { name: 'Audit trail' })).toBeVisible();
}

test('takes a call-back as a confirmation only on a method that was safe before today (R6)', async ({
  page,
  app,
}) => {
  const [ana] = await openOffice(page, [ANA]);
  const widen = async (memberId: string) => {
    const { desk } = window;
    const [contact] = await desk.contacts.list({ memberId }).then((found) => (found.ok ? found.value : []));
    const forms = await desk.forms.list({ memberId });
    const release = forms.ok ? forms.value.find(({ scope }) => scope !== null) : undefined;
    if (!contact || !release?.scope) throw new Error('no release');
    const scope = { ...release.scope, ownWords: true };
    const confirmation = { how: 'contact-method', contactId: contact.id } as const;
    const answer = await desk.forms.widen({ id: release.id, scope, confirmation });
    return answer.ok ? 'widened' : answer.code;
  };
  expect(await page.evaluate(widen, ana ?? '')).toBe('confirmation-not-safe');
  await passDays(app, 1);
  expect(await page.evaluate(widen, ana ?? '')).toBe('widened');
});

test('shows the trail in plain words, with refusals, and without anybody’s name, town or number (R9)', async ({
  page,
}) => {
  const [ana] = await openOffice(page, [ANA]);
  await page.evaluate(async (id) => {
    await window.desk.members.get({ id });
    await window.desk.members.get({ id: 'nobody-of-this-id' });
  }, ana ?? '');
  await openTrail(page);
  const trail = page.getByRole('grid', { name: 'Audit trail' });
  for (const words of ['Member added', 'Member’s page looked at', 'Code of Conduct recorded'])
    await expect(trail.getByRole('row').filter({ hasText: words }).first()).toBeVisible();
  await expect(trail.getByRole('row').filter({ hasText: 'Refused: see a member’s page' })).toHaveCount(1);
  const text = await trail.innerText();
  expect(text).not.toMatch(/\b[a-z]+\.[a-z][A-Za-z]+\b/);
  for (const told of ['Browning', '0111']) expect(text).not.toContain(told);
  const records = await page.evaluate(async () => {
    const everything = { kinds: [], accountId: null, subject: '', from: null, to: null };
    const found = await window.desk.audit.list({ ...everything, before: null, limit: 100 });
    // Names are looked up for whoever reads it; the trail itself has none.
    return found.ok ? found.value.map(({ subject, facts }) => ({ subject, facts })) : found.code;
  });
  for (const told of ['Ana', 'Plume', 'Browning', '0111'])
    expect(JSON.stringify(records)).not.toContain(told);
  await button(page, 'Check the whole trail').click();
  await expect(page.getByText(/All \d+ records follow from each other/)).toBeVisible();
});

test('saves a packet as a file only after a warning, and the trail says so (R9, R10)', async ({
  page,
  app,
}) => {
  await openOffice(page, [ANA]);
  await page.evaluate(produceForEveryone);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-saved-'));
  folders.push(folder);
  await openCopyOf(page, /Little Plume/);
  const ask = async () => {
    await button(page, 'More').click();
    await page.getByRole('menuitem', { name: 'Save as PDF…' }).click();
    await expect(page.getByRole('alertdialog')).toContainText('The file is not encrypted');
  };
  await ask();
  await expect(button(page, 'Keep it in the office')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(readdirSync(folder)).toEqual([]);

  const file = path.join(folder, 'copy.pdf');
  await answerSaveDialog(app, file);
  await ask();
  await button(page, 'Save as PDF').click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readdirSync(folder)).toEqual(['copy.pdf']);
  await openTrail(page);
  await expect(
    page.getByRole('row').filter({ hasText: 'Packet VSN-000001 saved as a file outside the office' }),
  ).toHaveCount(1);
});

test('gives each role what is its own: a liaison issues, and neither prints, saves nor reads the trail (R8, R9, R10)', async ({
  page,
  app,
}) => {
  await openOffice(page, [ANA, BETH]);
  await answerPrinter(app, 'sent');
  await page.evaluate(produceForEveryone);
  await page.evaluate(addAccount, 'liaison' as const);
  await page.keyboard.press('Control+l');
  await signInAs(page, 'liaison');
  await openCopyOf(page, /Little Plume/);
  await expect(page.getByText('Staff and administrators look at its pages and print them.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Members shown' })).toContainText('Beth Sorenson');
  for (const name of ['Preview', 'Print']) await expect(button(page, name)).toHaveCount(0);
  await button(page, 'More').click();
  await expect(page.getByRole('menuitem', { name: 'Spoil…' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Save as PDF…' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Office', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Accounts' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Audit trail' })).toHaveCount(0);
  const answers = await page.evaluate(async () => {
    const { desk } = window;
    const none = { accountId: null, subject: '', from: null, to: null, before: null, limit: 5 };
    const ledger = await desk.packets.ledger({ text: '', states: [], runId: null, offset: 0, limit: 1 });
    const id = (ledger.ok && ledger.value.rows[0]?.id) || '';
    const asked = [
      desk.audit.list({ ...none, kinds: [] }),
      desk.packets.pdf({ id }),
      desk.packets.export({ id }),
    ];
    return (await Promise.all(asked)).map((answer) => (answer.ok ? 'given' : answer.code));
  });
  expect(answers).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
});

test('names who cannot be printed and leads to their record; nothing is produced until then', async ({
  page,
}) => {
  await openOffice(page, [ANA, { ...BETH, name: ['伟', '王'] }]);
  await page.getByRole('link', { name: 'Packets', exact: true }).click();
  await page.getByRole('link', { name: 'Produce packets' }).first().click();
  const found = page.getByRole('list', { name: 'Cannot be printed' });
  await expect(found.getByRole('listitem')).toHaveCount(1);
  await expect(found).toContainText('伟 王 (name)');
  await expect(button(page, 'Produce 2 packets')).toBeDisabled();
  await found.getByRole('link', { name: 'Change the spelling' }).click();
  await page.getByRole('textbox', { name: 'Given name' }).fill('Wei');
  await page.getByRole('textbox', { name: 'Family name' }).fill('Wang');
  await button(page, 'Save').click();
  await page.getByText('In person', { exact: true }).click();
  await button(page, 'Confirmed, go on').click();
  await page.getByRole('link', { name: 'Packets', exact: true }).click();
  await page.getByRole('link', { name: 'Produce packets' }).first().click();
  await expect(button(page, 'Produce 2 packets')).toBeEnabled();
});

test('keeps what it acknowledged through a crash, and refuses a damaged office without touching it (R12)', async () => {
  const first = await launch();
  const page = await first.page();
  await openOffice(page, [ANA]);
  const folder = officeFolder();
  const added = await page.evaluate(async () => {
    const plain = { preferredName: '', county: null, referredBy: '', experience: [], ownWords: '' };
    const wishes = { officeNote: '', prefersLargePrint: false, isWillingToWelcome: false };
    const name = { givenName: 'Cal', familyName: 'Whitfield', town: 'Dillon' };
    return (await window.desk.members.create({ ...plain, ...wishes, ...name })).ok;
  });
  expect(added).toBe(true);
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
  first.app.process().kill('SIGKILL');
  await ended;

  const second = await launch({ userData: first.userData });
  const again = await second.page();
  await again
    .getByRole('button', { name: new RegExp(path.basename(folder)) })
    .first()
    .click();
  await signIn(again);
  await again.getByRole('link', { name: 'Members', exact: true }).click();
  await expect(again.getByRole('row', { name: /Whitfield/ })).toBeVisible();
  await again.keyboard.press('Control+l');
  await expect(again.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  const file = path.join(folder, 'office.db');
  // Every page but the first, so that the damage is met wherever the tables lie.
  const opened = openSync(file, 'r+');
  for (let at = 4096 + 100; at < statSync(file).size; at += 4096)
    writeSync(opened, Buffer.alloc(64, 7), 0, 64, at);
  closeSync(opened);
  const before = readFileSync(file);
  await again.getByLabel('Username').fill('rowan');
  await again.getByLabel('Password', { exact: true }).fill('lantern-orbit-thistle-gravel');
  await button(again, 'Unlock').click();
  await expect(again.getByRole('alert')).toContainText('damaged', { timeout: 15_000 });
  await expect(again.getByRole('navigation', { name: 'Places' })).toHaveCount(0);
  expect(readFileSync(file).equals(before)).toBe(true);
  await second.app.close();
  rmSync(first.userData, { recursive: true, force: true, maxRetries: 5 });
});

test('says who holds paper that shows somebody who has left (R13)', async ({ page, app }) => {
  const [, beth] = await openOffice(page, [ANA, BETH]);
  await answerPrinter(app, 'sent');
  await page.evaluate(produceForEveryone);
  await page.evaluate(async (leaver) => {
    const { desk } = window;
    const all = { text: '', runId: null, offset: 0, limit: 5 };
    const found = await desk.packets.ledger({ ...all, states: [] });
    const ids = found.ok ? found.value.rows.map(({ id }) => id) : [];
    await desk.packets.confirmPrinted({ ids, cameOut: true });
    await desk.packets.issue({ ids, how: 'hand', contactId: null });
    await desk.members.changeStatus({ id: leaver, to: 'left' });
  }, beth ?? '');
  await openCopyOf(page, /Little Plume/);
  await expect(
    page.getByText('Ana Little Plume holds paper that shows something that may no longer be shown'),
  ).toBeVisible();
  await expect(page.getByText('A printed page cannot be unprinted.')).toBeVisible();
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await page.getByRole('row', { name: /Sorenson/ }).click();
  await page.getByRole('tab', { name: 'Packets' }).click();
  await expect(page.getByRole('list', { name: 'Copies that show this member' })).toContainText(
    'Ana Little Plume',
  );
});
