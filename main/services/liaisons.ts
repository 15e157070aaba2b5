import { AbsenceId } from '../../contract/domain/ids.ts';
import * as rows from '../../db/repositories/liaisons.ts';
import type { Handlers } from '../gate/handlers.ts';

/** When liaisons work, and when they are away. */
export const liaisons: Handlers<'liaisons'> = {
  hours: ({ db, clock }) => rows.all(db, clock.today()),

  async setHours({ db, clock, audit }, { accountId, hours }) {
    await rows.require(db, accountId, clock.today());
    await rows.setHours(db, accountId, hours);
    await audit({ kind: 'change', action: 'liaisons.setHours', subject: accountId });
    return rows.require(db, accountId, clock.today());
  },

  async addAbsence({ db, clock, ids, audit }, { accountId, firstDay, lastDay }) {
    await rows.require(db, accountId, clock.today());
    await rows.addAbsence(db, accountId, { id: AbsenceId.parse(ids.next()), firstDay, lastDay });
    await audit({ kind: 'change', action: 'liaisons.addAbsence', subject: accountId });
    return rows.require(db, accountId, clock.today());
  },

  async removeAbsence({ db, clock, audit }, { id }) {
    const accountId = await rows.removeAbsence(db, id);
    await audit({ kind: 'change', action: 'liaisons.removeAbsence', subject: accountId });
    return rows.require(db, accountId, clock.today());
  },
};
