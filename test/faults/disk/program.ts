// Works on an office on a small disk of its own, in a namespace where it may mount one: fills the disk to the brim, or makes it
// read-only, between one change and the next. Started by disk.ts as `mount && program`; answers with rows.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../contract/errors.ts';
import type { Session } from '../../../main/session.ts';
import { type Dice, diceOf } from '../dice.ts';
import { type Template, codeOf, enter, makeTemplate, PASSWORD, printOf, putInto } from '../ground.ts';
import { problemIn } from '../meeting.ts';
import { type FaultRow, tallyOf } from '../row.ts';
import { fullInTheMiddle } from './middle.ts';
import { roomOn } from './room.ts';
import { fillSmallOffice } from '../small-office.ts';
import { memberFields } from '../../support/builders.ts';

const Told = z.strictObject({
  disk: z.string(),
  count: z.int(),
  seed: z.int(),
  broken: z.enum(['none', 'swallows']),
});
const { disk, count, seed, broken } = Told.parse(JSON.parse(process.argv[2] ?? ''));
const folder = path.join(disk, 'office');
const dice = diceOf(seed);
const room = roomOn(disk);

const large = 'x'.repeat(280);
/** Members made by one change of many. */
const AT_ONCE = 20;
/** What writes: each of these needs room somewhere else. */
const CHANGES: Readonly<Record<string, (session: Session, chance: Dice) => Promise<Result<unknown>>>> = {
  member: (session) => session.call('members.create', memberFields({ officeNote: large, ownWords: large })),
  members: async (session) => {
    for (let made = 0; made < AT_ONCE; made += 1) {
      const answer = await session.call('members.create', memberFields({ officeNote: large }));
      if (!answer.ok) return answer;
    }
    return { ok: true, value: null };
  },
  account: (session, chance) =>
    session.call('accounts.add', {
      username: `person.${chance.below(1_000_000_000)}`,
      fullName: 'Somebody Else',
      role: 'staff',
      password: PASSWORD,
    }),
  version: (session, chance) =>
    session.call('forms.addVersion', {
      kind: 'code-of-conduct',
      version: `v${chance.below(1_000_000_000)}`,
      text: large.repeat(30),
    }),
};

const KINDS = Object.keys(CHANGES);
const MOST_PAGES = 60;

async function fullDisk(template: Template): Promise<FaultRow> {
  const tally = tallyOf('Disk full at a write');
  for (let trial = 0; trial < count; trial += 1) {
    putInto(folder, template.files);
    // Every kind, from a disk without any room to one where the change fits.
    const kind = KINDS[trial % KINDS.length] ?? '';
    const pages = Math.floor((trial / count) * MOST_PAGES);
    const what = `${kind} with ${pages} pages free`;
    const session = await enter(folder, template);
    const before = await countOf(session);
    room.leave(pages);
    let [made, refused] = [0, ''];
    for (let turn = 0; turn < 40 && refused === ''; turn += 1) {
      const answer = await CHANGES[kind]?.(session, dice);
      if (answer?.ok === true || broken === 'swallows') made += 1;
      if (answer?.ok !== true) refused = answer?.code ?? '';
    }
    const closing = dice.below(2) === 0;
    if (closing) await session.close();
    room.giveBack();
    if (!closing) {
      const again = await CHANGES[kind]?.(session, dice);
      if (again?.ok !== true) refused = `${refused}, and no change afterwards: ${again?.code ?? ''}`;
      else made += 1;
      await session.close();
    }
    const problem = await problemIn(folder, template, async (reopened) => {
      const found = await countOf(reopened);
      const isKept = found >= before + made * (kind === 'members' ? AT_ONCE : 1);
      return isKept ? null : `${made} were acknowledged, ${found - before} are there`;
    });
    const isPlain = refused === 'disk-full' || refused === '';
    tally.judged(
      isPlain ? problem && `${what}: ${problem}` : `${what}: ${refused}`,
      refused === '' ? 'all fitted' : refused,
    );
  }
  return tally.row();
}

const countOf = (session: Session): Promise<number> =>
  session.read(async (db) => {
    const tables = ['members', 'accounts', 'form_versions'] as const;
    const counts = tables.map(async (table) => {
      const { rows } = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow();
      return rows;
    });
    return (await Promise.all(counts)).reduce((sum, rows) => sum + rows, 0);
  });

/** Signing in and closing with next to no room: refused plainly or done, and everything there afterwards. */
async function fullAtTheDoor(template: Template): Promise<FaultRow> {
  const tally = tallyOf('Disk full at sign-in and closing');
  for (let trial = 0; trial < Math.ceil(count / 4); trial += 1) {
    putInto(folder, template.files);
    const pages = dice.below(8);
    room.leave(pages);
    let code = 'opened';
    try {
      await (await enter(folder, template)).close();
    } catch (error) {
      code = codeOf(error);
    }
    room.giveBack();
    const problem = await problemIn(folder, template);
    const isPlain = code === 'opened' || code === 'disk-full';
    tally.judged(isPlain ? problem : `${pages} pages free: ${code}`, code);
  }
  return tally.row();
}

const remount = (how: 'ro' | 'rw'): void => void execFileSync('mount', ['-o', `remount,${how}`, disk]);

async function readOnly(template: Template): Promise<FaultRow> {
  const tally = tallyOf('Read-only folder');
  putInto(folder, template.files);
  const before = printOf(folder);
  remount('ro');
  const code = await enter(folder, template).then(() => 'opened', codeOf);
  remount('rw');
  const isRefused = code === 'folder-not-writable' && printOf(folder) === before;
  tally.judged(isRefused ? await problemIn(folder, template) : code, code);
  return tally.row();
}

if (!existsSync(folder)) mkdirSync(folder);
const template = await makeTemplate((ask) => fillSmallOffice(ask, 2, 2));
const rows = [
  await fullDisk(template),
  await fullAtTheDoor(template),
  ...(broken === 'none' ? await fullInTheMiddle(folder, room, Math.ceil(count / 4)) : []),
  await readOnly(template),
];
room.giveBack();
process.stdout.write(`${JSON.stringify(rows)}\n`);
