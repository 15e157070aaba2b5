import { ABOUT_TRAIL } from '../../contract/audit.ts';
import { looksAt } from '../../db/repositories/audit/looks.ts';
import { standing } from '../../db/repositories/audit/standing.ts';
import * as trail from '../../db/repositories/audit.ts';
import * as members from '../../db/repositories/members.ts';
import type { Handlers } from '../gate/handlers.ts';
import { exportTrail } from './audit/export.ts';
import { checkPaper } from './audit/paper.ts';
import { printTrail } from './audit/print.ts';
import { verify } from './audit/verify.ts';

/** The trail, to read, to check and to save. Reading it is recorded too. */
export const audit: Handlers<'audit'> = {
  async list(context, filter) {
    if (filter.before === null) await context.audit({ kind: 'view', action: 'audit.list' });
    return trail.list(context.db, filter);
  },

  standing: ({ db }) => standing(db),
  verify,

  async acknowledge(context) {
    await context.audit({ kind: 'change', action: 'audit.acknowledge', subject: ABOUT_TRAIL });
    return standing(context.db);
  },

  checkPaper,
  export: exportTrail,
  print: printTrail,

  async looks(context, { id, before, limit }) {
    await members.require(context.db, id);
    if (before === null) await context.audit({ kind: 'view', action: 'audit.looks', subject: id });
    return looksAt(context.db, await members.knownAs(context.db, id), { before, limit });
  },
};
