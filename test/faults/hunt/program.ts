// Goes through every flow of an office with words that are looked for afterwards. Copies all that it could have left behind at
// several moments with another program: a process must not read its own open database. Started by hunt.ts.
import { buildersClock } from '../builders-clock.ts';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { MemberId } from '../../../contract/domain/ids.ts';
import type { ReleaseScope } from '../../../contract/domain/forms.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { subkey } from '../../../db/keys/subkeys.ts';
import { unwrapWithPassword } from '../../../db/keys/unlock.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openDatabase } from '../../../db/open.ts';
import { createDesk } from '../../../main/desk.ts';
import { ask, type Asking } from '../../support/asking.ts';
import { listedMember, memberFields, recordForms } from '../../support/builders.ts';
import { ADMINISTRATOR, OFFICE, PASSWORD, portsOf, sourceTypesetter, workstationIn } from '../ground.ts';
import { MARKERS } from './markers.ts';

const [, , base = '', broken = 'none'] = process.argv;
const [folder, programFolder, kept] = ['office', 'program', 'kept'].map((name) => path.join(base, name));
for (const one of [folder, programFolder, kept]) mkdirSync(one ?? '', { recursive: true });
const clock = buildersClock();

let moments = 0;
/** Copies every file of the office, the program and the temporary folder as they are at this moment. */
function keep(): void {
  const moment = path.join(kept ?? '', String((moments += 1)));
  mkdirSync(moment);
  for (const from of [folder, programFolder, os.tmpdir()]) execFileSync('cp', ['-r', from ?? '', moment]);
}

const typesetter = sourceTypesetter();
const desk = createDesk({ ...portsOf({ workstation: workstationIn(programFolder ?? ''), typesetter }) });
const office: Asking = ask(desk);
await office.offices.create({ folder: folder ?? '', ...OFFICE });
if (broken === 'log')
  writeFileSync(path.join(programFolder ?? '', 'debug.log'), `created ${MARKERS.familyName}`);
const member = await records();
keep();
await paper(member);
await meetings(member);
await lists();
keep();
await sorts();
await office.session.lock({});
keep();
await office.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });
await office.members.search({ text: MARKERS.searched, limit: 10 });
await office.members.get({ id: member });
await desk.close();
await typesetter.close();
keep();

async function records(): Promise<MemberId> {
  const { givenName, familyName, preferredName, town, referredBy, ownWords, officeNote } = MARKERS;
  const { id } = await office.members.create(
    memberFields({ givenName, familyName, preferredName, town, referredBy, ownWords, officeNote }),
  );
  const { whoElse, bestTimes, label } = MARKERS;
  const rules = { label, mayUse: true, voicemail: 'vague', whoElse, bestTimes } as const;
  const points = [
    { kind: 'phone', phone: MARKERS.phone },
    { kind: 'email', email: MARKERS.email },
    {
      kind: 'post',
      address: {
        street: MARKERS.street,
        city: MARKERS.town,
        state: 'MT',
        zip: '59601',
        isConfidentialProgram: false,
        pmb: null,
      },
    },
  ] as const;
  const contacts = [];
  for (const point of points)
    contacts.push((await office.contacts.add({ memberId: id, point, rules, isConfirmedToday: true })).id);
  const scope: ReleaseScope = { nameForm: 'full', town: true, contacts, experience: true, ownWords: true };
  await recordForms({ ask: office, clock }, id, scope);
  const [form] = await office.forms.list({ memberId: id });
  if (form)
    await office.forms.attachScan({
      id: form.id,
      scan: { mediaType: 'application/pdf', bytes: pdfWith(MARKERS.scan) },
    });
  await office.members.changeStatus({ id, to: 'active' });
  await office.members.search({ text: MARKERS.searched, limit: 10 });
  await office.members.search({ text: MARKERS.familyName, limit: 10 });
  return id;
}

function pdfWith(text: string): Uint8Array {
  return Buffer.from(`%PDF-1.7\n1 0 obj\n(${text})\nendobj\ntrailer\n%%EOF\n`.padEnd(300_000, `% ${text}\n`));
}

async function paper(id: MemberId): Promise<void> {
  await listedMember({ ask: office, clock });
  const job = await office.packets.produce({ recipients: { kind: 'everyone' }, edition: 'preferred' });
  await ended(job.id);
  const { rows } = await office.packets.ledger({ text: '', states: [], runId: null, offset: 0, limit: 50 });
  for (const copy of rows) {
    await office.packets.pdf({ id: copy.id });
    await office.packets.export({ id: copy.id });
  }
  await office.printing.print({ what: 'packets', subjects: rows.map((copy) => copy.id) });
  await office.packets.confirmPrinted({ ids: rows.map((copy) => copy.id), cameOut: true });
  await office.forms.memberSheet({ memberId: id, edition: 'standard' });
}

async function ended(id: string): Promise<void> {
  while ((await office.jobs.get({ id })).state === 'running')
    await new Promise((resolve) => setImmediate(resolve));
}

async function meetings(one: MemberId): Promise<void> {
  const other = await listedMember({ ask: office, clock });
  const open = [{ opens: '08:00', closes: '20:00' }];
  const week = { sun: open, mon: open, tue: open, wed: open, thu: open, fri: open, sat: open };
  const venue = await office.venues.add({
    kind: 'library',
    name: MARKERS.venue,
    street: MARKERS.street,
    town: 'Helena',
    county: 'Lewis and Clark',
    phone: '406-555-0170',
    hours: week,
    accessibility: [],
    vettedOn: null,
  });
  const liaison = (await office.session.current({}))?.account.id;
  if (liaison === undefined) throw new Error('somebody is signed in');
  const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  const meeting = await office.meetings.save({
    id: null,
    kind: 'accompanied',
    memberIds: [one, other.id],
    liaisonId: liaison,
    buddyId: null,
    venueId: venue.id,
    starts: `${day}T14:00`,
    ends: `${day}T15:00`,
    repeatedHour: null,
    codePhrase: MARKERS.codePhrase,
  });
  await office.meetings.sheet({ id: meeting.id });
  await office.conflicts.log({
    receivedAt: new Date().toISOString(),
    receivedHow: 'phone',
    reporter: { kind: 'member', memberId: one },
    about: [one, other.id],
    involvesOutsider: false,
    kind: 'personal',
    note: MARKERS.noticeNote,
  });
}

async function lists(): Promise<void> {
  const bytes = new TextEncoder().encode(
    `Name,Town,Email\n${MARKERS.imported},${MARKERS.town},${MARKERS.importedEmail}\n`,
  );
  const draft = await office.imports.open({ fileName: 'list.csv', bytes });
  const mapping = Object.fromEntries(
    draft.columns.flatMap(({ index, guess }) => (guess === null ? [] : [[index, guess]])),
  );
  await office.imports.preview({ id: draft.id, mapping, only: 'all', offset: 0, limit: 50 });
  const job = await office.imports.apply({ id: draft.id, mapping, decisions: [] });
  await ended(job.id);
  const [done] = await office.imports.list({});
  if (done) await office.imports.saveReport({ id: done.id });
}

/** The office's database by itself, set up as the program does. */
async function openAgain() {
  const keyFile = readKeyFile(path.join(folder ?? '', 'office.keys'));
  const { keys } = await unwrapWithPassword(keyFile, ADMINISTRATOR.username, PASSWORD);
  return openDatabase({
    file: path.join(folder ?? '', 'office.db'),
    mode: 'open',
    key: subkey(keys, keyFile.officeId, 'database'),
    salt: Buffer.from(keyFile.databaseSalt, 'hex'),
    newestVersion: migrations.length,
  });
}

/** A sort too large for SQLite's cache, in a connection set up as the program's, or as a program's that sorts on disk. */
async function sorts(): Promise<void> {
  await office.session.lock({});
  const db = await openAgain();
  if (broken === 'temp') db.pragma('temp_store = FILE');
  db.pragma('cache_size = 10');
  const rows = db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
       SELECT own_words || i AS words FROM members, n WHERE own_words <> '' ORDER BY words || random()`,
    )
    .iterate();
  rows.next();
  keepOpenFiles();
  rows.return?.();
  db.close();
  await office.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });
}

/** SQLite unlinks its temporary files at once: their content is still there under /proc. */
function keepOpenFiles(): void {
  const moment = path.join(kept ?? '', 'open-files');
  mkdirSync(moment);
  const script = `for fd in /proc/${process.pid}/fd/*; do case "$(readlink "$fd")" in *"(deleted)"*) cat "$fd" > "$0/$(basename "$fd")";; esac; done`;
  execFileSync('sh', ['-c', script, moment]);
}
