import { readdirSync } from 'node:fs';
import path from 'node:path';
import { backupsIn } from '../../../../db/backups/folders.ts';
import { createDesk } from '../../../../main/desk.ts';
import { openOffice } from '../../../../main/office.ts';
import type { Session } from '../../../../main/session.ts';
import { buildersClock } from '../../builders-clock.ts';
import { ask } from '../../../support/asking.ts';
import { newMember } from '../../../support/builders.ts';
import { EVERYONE } from '../../../support/everyone.ts';
import { codeOf, portsOf, type Template } from '../../ground.ts';
import { problemIn } from '../../meeting.ts';
import { PASSWORDS } from '../work.ts';
import { backupsOf, leftoverIn, officeWithBackups, unsoundBackup } from './backups.ts';
import { type Found, isDone, type Moment, opened } from './moment.ts';

/** Members in the backup; the office that it replaces has one more, and another password. */
const MEMBERS = 10;
const [OF_BACKUP, OF_OFFICE] = PASSWORDS;

/** Which of the two offices opens, by the password that it opens with; the code of its refusal when neither does. */
async function whichOpens(folder: string): Promise<string> {
  const codes = [];
  for (const password of [OF_OFFICE, OF_BACKUP]) {
    try {
      await (await openOffice(folder, portsOf()).signIn({ username: 'ada', password })).close();
      return password;
    } catch (error) {
      codes.push(codeOf(error));
    }
  }
  return codes.join(', ');
}

const holds =
  (count: number) =>
  async (session: Session): Promise<string | null> => {
    const { total } = await ask(session).members.list({ ...EVERYONE, limit: 1 });
    return total === count ? null : `${total} members instead of ${count}`;
  };

/** The office that was kept aside opens as it was, and nothing of it is lost. */
async function asideProblem(folder: string, template: Template): Promise<string | null> {
  const aside = readdirSync(folder).filter((name) => name.startsWith('office-kept-aside-'));
  if (aside.length !== 1) return `${aside.length} offices are kept aside`;
  const place = path.join(folder, aside[0] ?? '');
  return wholeProblem(place, template, OF_OFFICE, MEMBERS + 1);
}

async function wholeProblem(folder: string, template: Template, password: string, count: number) {
  try {
    return await problemIn(folder, await opened(folder, template, password), holds(count));
  } catch (error) {
    return codeOf(error);
  }
}

/** The next restore is proved and given up again, and clears away what the killed one left. */
async function restoresAgain(folder: string): Promise<string | null> {
  const desk = createDesk(portsOf());
  const asking = ask(desk);
  try {
    const [backup] = backupsIn(backupsOf(folder), null);
    const credentials = { kind: 'password', username: 'ada', password: OF_BACKUP } as const;
    await asking.restores.prepare({ backup: backup?.folder ?? '', into: folder, credentials });
    await asking.restores.discard({});
    return leftoverIn(folder);
  } catch (error) {
    return `the next restore: ${String(error)}`;
  } finally {
    await desk.close();
  }
}

async function look(folder: string, template: Template, wasDone: boolean): Promise<Found> {
  const password = await whichOpens(folder).catch(codeOf);
  const isRestored = password === OF_BACKUP;
  if (!isRestored && password !== OF_OFFICE) return { problem: password, outcome: 'neither' };
  const problem =
    (wasDone && !isRestored ? 'an acknowledged restore is lost' : null) ??
    (await wholeProblem(folder, template, password, isRestored ? MEMBERS : MEMBERS + 1)) ??
    (isRestored ? await asideProblem(folder, template) : null) ??
    (await unsoundBackup(folder, OF_BACKUP)) ??
    (await restoresAgain(folder));
  return { problem, outcome: isRestored ? 'the restored office' : 'the old office' };
}

/** An office restored from its backup, in its own folder. */
export const restore: Moment = {
  fault: 'SIGKILL during a restore',
  task: 'restore',
  office: () =>
    officeWithBackups(async (asking) => {
      await newMember({ ask: asking, clock: buildersClock() });
      await asking.accounts.changeOwnPassword({ present: OF_BACKUP, password: OF_OFFICE });
    }),
  // Half of them while files change places, which is a small part of the whole.
  when: (dice, { ms }) =>
    dice.below(2) === 0
      ? { lines: 1, ms: dice.below(Math.round(ms * 1.2)) }
      : { lines: 2, ms: dice.below(12) },
  look: (folder, template, lines) => look(folder, template, isDone(lines, 'restore')),
  broken: 'writes over the office that is there',
};
