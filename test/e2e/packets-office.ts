import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { pdfText } from '../support/pdf-text.ts';

/** A fictional member. */
export interface Person {
  readonly name: readonly [given: string, family: string];
  readonly town: string;
  readonly phone: string;
  /** False: has taken back the code of conduct, and is listed nowhere (R2). */
  readonly isComplete?: boolean;
}

const folders: string[] = [];
/** Takes the offices' folders away. */
export function removeOffices(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The folder of the office that was made last. */
export const officeFolder = (): string => folders.at(-1) ?? '';

/** An office with these members, made through the page's own bridge. Gives their ids. */
export async function openOffice(page: Page, people: readonly Person[]): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-office-'));
  folders.push(folder);
  const ids = await page.evaluate(fillOffice, { folder, people, account: ACCOUNT });
  await page.reload();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  return ids;
}

export const ACCOUNT = { username: 'rowan', password: 'lantern-orbit-thistle-gravel' };

/** Unlocks the office with its administrator's password. */
export const signIn = (page: Page): Promise<void> => signInAs(page, ACCOUNT.username);

/** Unlocks the office as an account that has the same password. */
export async function signInAs(page: Page, username: string): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(ACCOUNT.password);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}

interface Filling {
  readonly folder: string;
  readonly people: readonly Person[];
  readonly account: typeof ACCOUNT;
}

/** Runs in the page. */
async function fillOffice({ folder, people, account }: Filling) {
  const { desk } = window;
  const must = <T>(answer: { ok: true; value: T } | { ok: false; code: string }): T => {
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  const administrator = { ...account, fullName: 'Rowan Sample' };
  const address = '1 Sample Street\nHelena, MT 59601';
  const { recoveryKey } = must(
    await desk.offices.create({
      folder,
      name: 'Sample office',
      address,
      phone: '406-555-0100',
      administrator,
    }),
  );
  must(await desk.session.confirmRecoveryKey({ lastGroup: recoveryKey.split('-').at(-1) ?? '' }));
  const versions = must(await desk.forms.versions({}));
  const signedOn = new Date().toLocaleDateString('sv', { timeZone: 'America/Denver' });
  const ids: string[] = [];
  for (const { name, town, phone, isComplete = true } of people) {
    const [givenName, familyName] = name;
    const plain = {
      preferredName: '',
      county: null,
      referredBy: '',
      experience: [],
      ownWords: '',
      officeNote: '',
    };
    const wishes = { prefersLargePrint: false, isWillingToWelcome: false };
    const { id } = must(await desk.members.create({ ...plain, ...wishes, givenName, familyName, town }));
    const rules = { label: 'home', mayUse: true, voicemail: 'vague', whoElse: '', bestTimes: '' } as const;
    const point = { kind: 'phone', phone } as const;
    const contact = must(await desk.contacts.add({ memberId: id, point, rules, isConfirmedToday: true }));
    const shown = {
      nameForm: 'full',
      town: true,
      contacts: [contact.id],
      experience: false,
      ownWords: false,
    } as const;
    const kinds = ['release-of-information', 'confidentiality-disclosure', 'code-of-conduct'] as const;
    let last = '';
    for (const kind of kinds) {
      const version = versions.find((one) => one.kind === kind && one.isCurrent)?.version ?? '';
      const scope = kind === 'release-of-information' ? { ...shown, contacts: [...shown.contacts] } : null;
      const confirmation = { how: 'in-person' } as const;
      const form = { memberId: id, kind, version, signedOn, endsOn: null, scope, scan: null, confirmation };
      last = must(await desk.forms.record(form)).id;
    }
    must(await desk.members.changeStatus({ id, to: 'active' }));
    if (!isComplete) must(await desk.forms.revoke({ id: last, how: 'oral' }));
    ids.push(id);
  }
  return ids;
}

/** Answers the system's print dialog, which no test can press. */
export const answerPrinter = (app: ElectronApplication, outcome: 'sent' | 'cancelled') =>
  app.evaluate(({ BrowserWindow }, isSent) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    window.webContents.print = (_options, done) => done?.(isSent, isSent ? '' : 'Print job canceled');
  }, outcome === 'sent');

/** The text of a member's newest copy, as the program prints it. */
export async function packetOf(page: Page, recipient: string): Promise<string> {
  const bytes = await page.evaluate(async (text) => {
    const found = await window.desk.packets.ledger({ text, states: [], runId: null, offset: 0, limit: 1 });
    const id = found.ok ? found.value.rows[0]?.id : undefined;
    if (id === undefined) throw new Error('no copy');
    const pages = await window.desk.packets.pdf({ id });
    if (!pages.ok) throw new Error(pages.code);
    return [...pages.value.pdf];
  }, recipient);
  return (await pdfText(Uint8Array.from(bytes))).text;
}

/** Lets the program's clock, by which the office counts its days, go on by so many. */
export const passDays = (app: ElectronApplication, days: number) =>
  app.evaluate((_electron, milliseconds) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + milliseconds;
  }, days * 86_400_000);

/** Runs in the page: an account of that name and role, with the administrator's password. */
export async function addAccount(role: 'administrator' | 'liaison' | 'staff'): Promise<void> {
  const password = 'lantern-orbit-thistle-gravel';
  const added = await window.desk.accounts.add({ username: role, fullName: 'Robin Sample', role, password });
  if (!added.ok) throw new Error(added.code);
}

/** Runs in the page: produces for everyone and waits for the end. */
export async function produceForEveryone(): Promise<void> {
  const { desk } = window;
  const begun = await desk.packets.produce({ recipients: { kind: 'everyone' }, edition: 'preferred' });
  if (!begun.ok) throw new Error(begun.code);
  for (;;) {
    const job = await desk.jobs.get({ id: begun.value.id });
    if (!job.ok || job.value.state === 'failed') throw new Error('the run failed');
    if (job.value.state === 'done') return;
  }
}

/** Runs in the page: a member takes back the phone number, two others are kept apart. */
export async function narrowAndPart({
  narrowed,
  one,
  other,
}: {
  narrowed: string;
  one: string;
  other: string;
}) {
  const { desk } = window;
  const forms = await desk.forms.list({ memberId: narrowed });
  const release = forms.ok ? forms.value.find(({ scope }) => scope !== null) : undefined;
  if (!release?.scope) throw new Error('no release');
  const less = await desk.forms.narrow({ id: release.id, scope: { ...release.scope, contacts: [] } });
  const apart = await desk.separations.place({ memberId: one, otherId: other, source: 'wish' });
  if (!less.ok || !apart.ok) throw new Error('refused');
}
