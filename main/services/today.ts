import { addDays } from '../../contract/domain/dates.ts';
import { missingForms } from '../../contract/domain/forms.ts';
import { RunId } from '../../contract/domain/ids.ts';
import * as conflicts from '../../db/repositories/conflicts.ts';
import * as forms from '../../db/repositories/forms.ts';
import * as recalls from '../../db/repositories/recalls.ts';
import * as rows from '../../db/repositories/today.ts';
import { backupStanding } from '../backups/standing.ts';
import { clockDoubtIn } from '../clock-watch.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';
import { outOfDateNumbers } from './packets/out-of-date.ts';
import { isAtWork } from './packets/run.ts';
import { meetingsDue } from './today/meetings-due.ts';
import { pictures } from './today/pictures.ts';
import { queueNow } from './welcomes/queue.ts';

/** Rows shown of each list; its screen shows the others. */
const FEW = 8;

/** What needs a person now. */
export const today: Handlers<'today'> = {
  async overview(context) {
    const { db, clock } = context;
    const day = clock.today();
    const { endingDays, contactDays } = await context.settings();
    const outOfDate = await outOfDateNumbers(context);
    return {
      clock: clockDoubtIn(context.memory),
      members: await rows.memberCounts(db, day),
      noticesToReview: await conflicts.waiting(db),
      ...(await meetingsDue(context, FEW)),
      ...(await welcomes(context)),
      formsMissing: await formsMissing(context),
      formsEnding: await rows.formsEnding(db, { from: day, until: addDays(day, endingDays) }, FEW),
      contactsToConfirm: await rows.contactsToConfirm(db, addDays(day, -contactDays), FEW),
      copiesToPrint: await rows.copiesIn(db, 'produced', outOfDate),
      copiesToIssue: await rows.copiesIn(db, 'printed', outOfDate),
      copiesUnaccounted: await rows.copiesIn(db, 'unaccounted'),
      copiesOutOfDate: outOfDate.size,
      copiesToRecall: await recalls.countOut(db, outOfDate),
      runsToFinish: (await rows.unfinishedRuns(db)).filter((id) => !isAtWork(context, RunId.parse(id)))
        .length,
      backups: await backupStanding(context),
    };
  },

  pictures,
};

async function welcomes(context: Context) {
  const { waiting, open } = await queueNow(context);
  const overdue = open.filter(({ isOverdue }) => isOverdue);
  const rows = overdue
    .slice(0, FEW)
    .map(({ id: welcomeId, newcomer, dueOn }) => ({ ...newcomer, welcomeId, dueOn }));
  return { newcomersWaiting: waiting.length, welcomesOverdue: { total: overdue.length, rows } };
}

async function formsMissing({ db, clock }: Context) {
  const { total, rows: people } = await rows.withoutForms(db, clock.today(), FEW);
  const missing = people.map(async (person) => ({
    ...person,
    missing: missingForms(await forms.ofMember(db, person.id), clock.today()),
  }));
  return { total, rows: await Promise.all(missing) };
}
