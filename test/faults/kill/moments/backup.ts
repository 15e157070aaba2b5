import path from 'node:path';
import { backupsIn } from '../../../../db/backups/folders.ts';
import type { Session } from '../../../../main/session.ts';
import { ask } from '../../../support/asking.ts';
import type { Template } from '../../ground.ts';
import { problemIn } from '../../meeting.ts';
import { endOf } from '../work.ts';
import { backupsOf, leftoverIn, officeWithBackups, unsoundBackup } from './backups.ts';
import { isDone, type Moment } from './moment.ts';

const namesIn = (folder: string): readonly string[] =>
  backupsIn(backupsOf(folder), null).map((backup) => path.basename(backup.folder));

/** The two backups that were there before, the one that rotation keeps first. */
function before({ files }: Template): readonly string[] {
  const names = [...files.keys()].filter((name) => name.endsWith('backup.json'));
  return names
    .map((name) => path.basename(path.dirname(name)))
    .sort()
    .toReversed();
}

/** The next backup is made, and rotation leaves it and the one of the earlier day; what the killed one left is cleared away. */
async function backsUpAgain(session: Session, folder: string, kept: string): Promise<string | null> {
  const asking = ask(session);
  const { state, code } = await endOf(asking, await asking.backups.make({}));
  if (state !== 'done') return `the next backup ended ${state}: ${String(code)}`;
  const names = namesIn(folder);
  if (names.length !== 2 || names[1] !== kept) return `after one more there are ${names.join()}`;
  const left = leftoverIn(backupsOf(folder));
  return left === null ? null : `${left} is left`;
}

/** A third backup of an office that has two, one of which rotation then takes away. */
export const backup: Moment = {
  fault: 'SIGKILL during a backup and the rotation after it',
  task: 'backup',
  office: () => officeWithBackups(),
  when: (dice, { ms }) => ({ lines: 1, ms: dice.below(Math.round(ms * 1.2)) }),
  async look(folder, template, lines) {
    const [kept = '', going] = before(template);
    const names = namesIn(folder);
    const isMade = names.some((name) => name !== kept && name !== going);
    const isRight = names.includes(kept) && (isMade || (names.length === 2 && !isDone(lines, 'backup')));
    const problem =
      (isRight ? null : `there are ${names.join()}`) ??
      (await unsoundBackup(folder)) ??
      (await problemIn(folder, template, (session) => backsUpAgain(session, folder, kept))) ??
      (await unsoundBackup(folder));
    return { problem, outcome: isMade ? 'the new one counts and is whole' : 'the older ones alone' };
  },
  broken: 'gives a backup its name before all of it is there',
};
