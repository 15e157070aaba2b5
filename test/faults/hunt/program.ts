// Goes through every flow of an office with words that are looked for afterwards. Copies all that it could have left behind at
// several moments with another program: a process must not read its own open database. Started by hunt.ts.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDesk } from '../../../main/desk.ts';
import { ask } from '../../support/asking.ts';
import type { TestClock } from '../../support/office.ts';
import { buildersClock } from '../builders-clock.ts';
import { ADMINISTRATOR, OFFICE, PASSWORD, portsOf, sourceTypesetter, workstationIn } from '../ground.ts';
import { backups, salvage } from './flows/backups.ts';
import { changes } from './flows/changes.ts';
import type { Hunted } from './flows/hunted.ts';
import { leaving } from './flows/leaving.ts';
import { lists } from './flows/lists.ts';
import { meetings } from './flows/meetings.ts';
import { paper } from './flows/paper.ts';
import { records } from './flows/records.ts';
import { sorts } from './flows/sorts.ts';
import { MARKERS } from './markers.ts';

const [, , base = '', broken = 'none'] = process.argv;
const folderIn = (name: string): string => {
  const folder = path.join(base, name);
  mkdirSync(folder);
  return folder;
};
const [folder, programFolder, drive] = [folderIn('office'), folderIn('program'), folderIn('drive')];
/** What somebody saved in plain text, after a warning. */
const chosen = folderIn('chosen');
const kept = folderIn('kept');

let ahead = 0;
const clock: TestClock = {
  ...buildersClock(() => Date.now() + ahead),
  passDays: (days) => void (ahead += days * 86_400_000),
};

let moments = 0;
/** Copies every file of the office, its backups, the program and the temporary folder as they are at this moment. */
function keep(): void {
  const moment = path.join(kept, String((moments += 1)));
  mkdirSync(moment);
  for (const from of [folder, programFolder, drive, os.tmpdir()]) execFileSync('cp', ['-r', from, moment]);
}

/** SQLite unlinks its temporary files at once: their content is still there under /proc. */
function keepOpenFiles(): void {
  const moment = path.join(kept, 'open-files');
  mkdirSync(moment);
  const script = `for fd in /proc/${process.pid}/fd/*; do case "$(readlink "$fd")" in *"(deleted)"*) cat "$fd" > "$0/$(basename "$fd")";; esac; done`;
  execFileSync('sh', ['-c', script, moment]);
}

const typesetter = sourceTypesetter();
const workstation = {
  ...workstationIn(programFolder),
  chooseFolder: (purpose: string) => Promise.resolve(purpose === 'backups' ? drive : chosen),
  saveFile: ({ suggestedName, bytes }: { readonly suggestedName: string; readonly bytes: Uint8Array }) => {
    writeFileSync(path.join(chosen, path.basename(suggestedName)), bytes);
    return Promise.resolve(true);
  },
};
const desk = createDesk(portsOf({ workstation, typesetter, clock }));
const office = ask(desk);
const signIn = () => office.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });
const hunted: Hunted = { ask: office, clock, folder, drive, keep, keepOpenFiles, signIn, broken };

await office.offices.create({ folder, ...OFFICE });
if (broken === 'log') writeFileSync(path.join(programFolder, 'debug.log'), `created ${MARKERS.familyName}`);
const member = await records(hunted);
keep();
await paper(hunted, member);
await meetings(hunted, member);
await changes(hunted, member);
await lists(hunted);
keep();
await sorts(hunted);
await office.session.lock({});
keep();
await signIn();
await office.members.search({ text: MARKERS.searched, limit: 10 });
await office.members.get({ id: member });
await backups(hunted);
await leaving(hunted, member);
await salvage(hunted);
await desk.close();
await typesetter.close();
keep();
// The trail may leave the office because it names no member (R9).
for (const name of readdirSync(chosen))
  if (/^audit-trail.*\.csv$/.test(name)) copyFileSync(path.join(chosen, name), path.join(kept, name));
