import path from 'node:path';
import { backupsIn } from '../../../db/backups/folders.ts';
import { createDesk } from '../../../main/desk.ts';
import { ask, type Asking, Refused } from '../../support/asking.ts';
import { codeOf, enter, portsOf, putInto, type Template } from '../ground.ts';
import { backup } from '../kill/moments/backup.ts';
import type { Moment } from '../kill/moments/moment.ts';
import { restore } from '../kill/moments/restore.ts';
import { rotation } from '../kill/moments/rotation.ts';
import type { Line, Tell } from '../kill/orders.ts';
import { endOf, PASSWORDS } from '../kill/work.ts';
import { type FaultRow, tallyOf } from '../row.ts';
import type { Room } from './room.ts';

/** Takes the room away before the work, or in the middle of it. */
interface Filling {
  readonly before: () => void;
  readonly between: () => void;
}

type Work = (folder: string, template: Template, fill: Filling, tell: Tell) => Promise<string>;

const DONE = 'done';

/** How a job ended: done, or the code that it failed with. */
async function endIn(asking: Asking, job: { readonly id: string }): Promise<string> {
  const { state, code } = await endOf(asking, job);
  return state === 'done' ? DONE : (code ?? state);
}

async function inSession(
  folder: string,
  template: Template,
  work: (asking: Asking) => Promise<string>,
): Promise<string> {
  const session = await enter(folder, template);
  try {
    return await work(ask(session));
  } finally {
    await session.close();
  }
}

const backsUp: Work = (folder, template, fill) =>
  inSession(folder, template, async (asking) => {
    fill.before();
    return endIn(asking, await asking.backups.make({}));
  });

const renewsKey: Work = (folder, template, fill, tell) =>
  inSession(folder, template, async (asking) => {
    const leaving = (await asking.accounts.list({})).find(({ role }) => role === 'staff');
    if (leaving === undefined) throw new Error('somebody can be removed');
    fill.before();
    const { job } = await asking.accounts.remove({ id: leaving.id });
    tell({ what: 'did', kind: 'removal', id: leaving.id, value: '' });
    return endIn(asking, job);
  });

const restores: Work = async (folder, _template, fill) => {
  const desk = createDesk(portsOf());
  const asking = ask(desk);
  try {
    const [newest] = backupsIn(path.join(folder, 'backups'), null);
    const credentials = { kind: 'password', username: 'ada', password: PASSWORDS[0] } as const;
    await asking.offices.open({ folder });
    fill.before();
    await asking.restores.prepare({ backup: newest?.folder ?? '', into: folder, credentials });
    fill.between();
    await asking.restores.finish({});
    return DONE;
  } finally {
    await desk.close();
  }
};

/** The work, how the office is looked at afterwards, and the room in which all of it fits, in pages. */
const WORKS: readonly (readonly [fault: string, moment: Moment, work: Work, pages: number])[] = [
  ['Disk full during a backup', backup, backsUp, 160],
  ['Disk full while the data key is changed', rotation, renewsKey, 220],
  ['Disk full during a restore', restore, restores, 200],
];

/** Backups, changes of the data key and restores, from a disk without any room to one where they fit, each `count` times. */
export async function fullInTheMiddle(
  folder: string,
  room: Room,
  count: number,
): Promise<readonly FaultRow[]> {
  const rows = [];
  for (const [fault, moment, work, most] of WORKS) {
    const tally = tallyOf(fault);
    const template = await moment.office();
    for (let trial = 0; trial < count; trial += 1) {
      const pages = Math.floor((trial / count) * most);
      // Every fourth has room until the files change places, and then next to none.
      const isLate = trial % 4 === 3;
      const leave = (left: number, isNow: boolean) => () => (isNow ? room.leave(left) : undefined);
      const fill = { before: leave(pages, !isLate), between: leave(trial % 3, isLate) };
      putInto(folder, template.files);
      const lines: Line[] = [];
      const code = await work(folder, template, fill, (line) => void lines.push(line)).catch(codeIn);
      room.giveBack();
      if (code === DONE) lines.push({ what: 'did', kind: moment.task, id: '', value: '' });
      const { problem, outcome } = await moment.look(folder, template, lines);
      const refused = code === DONE || code === 'disk-full' ? null : `refused with ${code}`;
      const what = `${isLate ? 'full in the middle' : `${pages} pages free`}: `;
      const wrong = refused ?? problem;
      tally.judged(wrong === null ? null : what + wrong, `${code}, ${outcome}`);
    }
    rows.push(tally.row());
  }
  return rows;
}

const codeIn = (error: unknown): string => (error instanceof Refused ? error.code : codeOf(error));
