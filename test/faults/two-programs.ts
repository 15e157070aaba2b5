import { buildersClock } from './builders-clock.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { DeskError } from '../../contract/errors.ts';
import { openOffice } from '../../main/office.ts';
import { readLastUse } from '../../db/last-use.ts';
import { Refused, ask } from '../support/asking.ts';
import { newMember } from '../support/builders.ts';
import { diceOf } from './dice.ts';
import {
  type Template,
  codeOf,
  discard,
  enter,
  makeTemplate,
  newFolder,
  portsOf,
  printOf,
  putInto,
} from './ground.ts';
import { type Entering, problemIn } from './meeting.ts';
import { type FaultPart, type FaultRow, tallyOf, trials, type Turn } from './row.ts';
import { fillSmallOffice } from './small-office.ts';

const FULL = 50;
const HOLDER = path.join(import.meta.dirname, 'holder', 'program.ts');

/** Another program with the office open: it is killed, or it closes the office, when told. */
async function holder(folder: string, { dataKey, accountId }: Template) {
  const args = [folder, dataKey.toString('hex'), accountId];
  const child = spawn(process.execPath, [HOLDER, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  return {
    pid: child.pid ?? 0,
    async end(how: 'killed' | 'closed'): Promise<void> {
      if (how === 'killed') child.kill('SIGKILL');
      else child.stdin.end();
      await exit;
    },
  };
}

async function sharedRows(turn: Turn, entering: Entering = enter): Promise<FaultRow[]> {
  const told = tallyOf('Two programs on one office: the second is told who has it open');
  const stale = tallyOf('The first is gone: a lock left behind stops nobody');
  const dice = diceOf(turn.seed);
  const template = await makeTemplate((asking) => fillSmallOffice(asking, 2, 2));
  const folder = newFolder();
  for (let trial = 0; trial < trials(FULL, turn); trial += 1) {
    putInto(folder, template.files);
    const first = await holder(folder, template);
    const problem = await refusalToSecond(folder, template, first.pid, entering);
    told.judged(problem, 'office-in-use, with whose it is');
    const how = dice.oneOf(['killed', 'closed'] as const);
    await first.end(how);
    const stopped = await entering(folder, template).then(
      (session) => session.close().then(() => null),
      codeOf,
    );
    stale.judged(stopped ?? (await problemIn(folder, template)), `after the first was ${how}`);
  }
  discard(folder);
  return [told.row(), stale.row(), await elsewhere(template, entering)];
}

async function refusalToSecond(folder: string, template: Template, pid: number, entering: Entering) {
  const before = printOf(folder);
  try {
    await (await entering(folder, template)).close();
    return 'the second opened it';
  } catch (error) {
    const facts =
      error instanceof Error && 'facts' in error
        ? (error.facts as Record<string, string> | undefined)
        : undefined;
    const note = readLastUse(path.join(folder, 'office.db'));
    const isRight = facts?.['host'] === hostname() && facts['user'] === userInfo().username;
    if (codeOf(error) !== 'office-in-use' || !isRight) return `${codeOf(error)} ${JSON.stringify(facts)}`;
    if (note?.use !== 'open' || note.process !== pid) return 'the note names another process';
    return printOf(folder) === before ? null : 'a byte changed';
  }
}

/** Parts of the office gone or moved: before it is opened, and while it is open. Nothing is ever made in their place. */
async function elsewhere(template: Template, entering: Entering): Promise<FaultRow> {
  const tally = tallyOf('Missing database, key file or folder: told, never made again');
  const folder = newFolder();
  const withoutFile = async (name: string, code: string): Promise<void> => {
    putInto(folder, new Map([...template.files].filter(([file]) => file !== name)));
    const before = printOf(folder);
    const found = await entering(folder, template).then(
      (session) => session.close().then(() => 'opened'),
      codeOf,
    );
    tally.judged(found === code && printOf(folder) === before ? null : `${name}: ${found}`, found);
  };
  await withoutFile('office.db', 'database-missing');
  await withoutFile('office.keys', 'keys-missing');
  for (const how of ['moved', 'deleted'] as const)
    tally.judged(await goneWhileOpen(folder, template, how), `folder ${how} while open`);
  return tally.row();
}

async function goneWhileOpen(
  folder: string,
  template: Template,
  how: 'moved' | 'deleted',
): Promise<string | null> {
  if (!existsSync(folder)) mkdirSync(folder);
  putInto(folder, template.files);
  const session = await enter(folder, template);
  const office = {
    ask: ask(session),
    clock: buildersClock(),
  };
  if (how === 'moved') renameSync(folder, `${folder}-moved`);
  else discard(folder);
  const code = await newMember(office).then(() => 'done', refusedAs);
  if (code !== 'folder-missing') return `${how}: ${code}`;
  if (how === 'moved') {
    renameSync(`${folder}-moved`, folder);
    const again = await newMember(office).then(() => 'done', refusedAs);
    await session.close();
    return again === 'done' ? problemIn(folder, template) : `moved back: ${again}`;
  }
  await session.close();
  return existsSync(folder) ? 'the folder was made again' : null;
}

const refusedAs = (error: unknown): string => (error instanceof Refused ? error.code : codeOf(error));

/** Two programs on one office, and an office whose parts are gone. */
export const twoPrograms: FaultPart = {
  rows: (turn) => sharedRows(turn),
  broken: {
    'looks at no lock': (turn) =>
      sharedRows(turn, async (folder) => {
        openOffice(folder, portsOf());
        return Promise.resolve({ close: () => Promise.resolve() });
      }),
    'trusts the note that a program which is gone left behind': (turn) =>
      sharedRows(turn, async (folder, template) => {
        const note =
          existsSync(path.join(folder, 'office.db')) && readLastUse(path.join(folder, 'office.db'));
        if (note && note.use === 'open') throw new DeskError('office-in-use');
        return enter(folder, template);
      }),
    'makes anew what is missing': (turn) =>
      sharedRows(turn, (folder, template) => {
        for (const [name, bytes] of template.files)
          if (!existsSync(path.join(folder, name))) writeFileSync(path.join(folder, name), bytes);
        return enter(folder, template);
      }),
  },
};
