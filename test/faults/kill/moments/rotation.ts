import { readdirSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { JobView } from '../../../../contract/jobs.ts';
import { readKeyFile } from '../../../../db/keys/key-file.ts';
import { openOffice } from '../../../../main/office.ts';
import type { Session } from '../../../../main/session.ts';
import {
  ADMINISTRATOR,
  codeOf,
  makeTemplate,
  PASSWORD,
  portsOf,
  type Template,
  workstationIn,
} from '../../ground.ts';
import { problemIn } from '../../meeting.ts';
import { fillSmallOffice } from '../../small-office.ts';
import type { Line } from '../orders.ts';
import { isDone, type Moment, opened } from './moment.ts';

const LEAVING = {
  username: 'bo',
  fullName: 'Bo Reed',
  role: 'staff',
  password: 'granite heron seven lanterns',
};
const MEMBERS = 3;

/** Signs the administrator in and lets a change of the data key that fell due come to its end. Gives how it ended, if there was one. */
async function settled(folder: string): Promise<JobView['state'] | null> {
  const ended = Promise.withResolvers<JobView['state']>();
  const workstation = {
    ...workstationIn(portsOf().workstation.programFolder),
    tell: (event: Parameters<ReturnType<typeof workstationIn>['tell']>[0]) => {
      if (event.kind === 'job' && event.job.state !== 'running') ended.resolve(event.job.state);
    },
  };
  const session = await openOffice(folder, portsOf({ workstation })).signIn(ADMINISTRATOR);
  // The first job of a session is the one that its sign-in begins.
  const isDue = (await session.call('jobs.get', { id: 'job-1' })).ok;
  const state = isDue ? await ended.promise : null;
  await session.close();
  return state;
}

async function contentsProblem(
  session: Session,
  isRemoved: boolean,
  found: { isRemoved: boolean },
): Promise<string | null> {
  const { rows } = await session.read((db) =>
    sql<{ members: number; removed: number }>`SELECT (SELECT count(*) FROM members) AS members,
      (SELECT count(*) FROM accounts WHERE removed_at IS NOT NULL) AS removed`.execute(db),
  );
  const [row] = rows;
  if (row?.members !== MEMBERS) return `${String(row?.members)} members`;
  found.isRemoved = row.removed === 1;
  return isRemoved && !found.isRemoved ? 'an acknowledged removal is lost' : null;
}

/**
 * Whoever was removed does not come in any more, and the key that they knew opens nothing; whoever is still there by the database comes
 * in with their password.
 */
async function leavingProblem(folder: string, before: Template, isRemoved: boolean): Promise<string | null> {
  const credentials = { username: LEAVING.username, password: LEAVING.password };
  const code = await openOffice(folder, portsOf())
    .signIn(credentials)
    .then(
      (session) => session.close().then(() => 'opened'),
      (error: unknown) => codeOf(error),
    );
  if (!isRemoved) return code === 'opened' ? null : `who was not removed: ${code}`;
  if (code !== 'wrong-password') return `who was removed: ${code}`;
  return saltIn(folder) === saltOf(before) ? 'the data key is still the one that was known' : null;
}

const saltIn = (folder: string): string => readKeyFile(path.join(folder, 'office.keys')).databaseSalt;
const saltOf = ({ files }: Template): string =>
  (JSON.parse(String(files.get('office.keys'))) as { databaseSalt: string }).databaseSalt;

async function problemAfter(
  folder: string,
  template: Template,
  lines: readonly Line[],
): Promise<string | null> {
  const isRemoved = isDone(lines, 'removal');
  try {
    const state = await settled(folder);
    if (state !== null && state !== 'done') return `the change of the key that was due ended ${state}`;
    const left = readdirSync(folder).find((name) => /^office\.db\.(next|before)|^\./.test(name));
    if (left !== undefined) return `${left} is left`;
    const now = await opened(folder, template, PASSWORD);
    const found = { isRemoved };
    const problem = await problemIn(folder, now, (session) => contentsProblem(session, isRemoved, found));
    return problem ?? (await leavingProblem(folder, template, found.isRemoved));
  } catch (error) {
    return codeOf(error);
  }
}

const STATES = { none: 'between the two databases', old: 'the old key', new: 'the new key' } as const;

/** An account removed, and so the data key changed. */
export const rotation: Moment = {
  fault: 'SIGKILL while an account is removed and the data key changed',
  task: 'rotation',
  office: () =>
    makeTemplate(async (asking) => {
      await fillSmallOffice(asking, 1, MEMBERS - 1);
      await asking.accounts.add({ ...LEAVING, role: 'staff' });
    }),
  when: (dice, { ms }) => ({ lines: 1, ms: dice.below(Math.round(ms * 1.2)) }),
  async look(folder, template, lines) {
    const isThere = readdirSync(folder).includes('office.db');
    const state = saltIn(folder) === saltOf(template) ? 'old' : 'new';
    return {
      problem: await problemAfter(folder, template, lines),
      outcome: STATES[isThere ? state : 'none'],
    };
  },
  broken: 'changes the key of the database in its place',
};
