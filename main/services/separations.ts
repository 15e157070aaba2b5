import { DeskError } from '../../contract/errors.ts';
import * as members from '../../db/repositories/members.ts';
import * as rows from '../../db/repositories/separations.ts';
import type { Handlers } from '../gate/handlers.ts';

/** Pairs of members kept apart: at once, both ways, and without a reason (R4, R5). */
export const separations: Handlers<'separations'> = {
  async list({ db }, { memberId }) {
    await members.require(db, memberId);
    return rows.ofMember(db, memberId);
  },

  async place(context, { memberId, otherId, source }) {
    const { db, clock, ids, account } = context;
    if (memberId === otherId) throw new DeskError('invalid-input', { field: 'otherId' });
    await members.require(db, memberId);
    await members.require(db, otherId);
    const pair = { one: memberId, other: otherId, source };
    const isNew = await rows.place(db, { ...pair, id: ids.next(), at: clock.now(), by: account.id });
    if (isNew)
      for (const [subject, other] of [
        [memberId, otherId],
        [otherId, memberId],
      ] as const)
        await context.audit({
          kind: 'change',
          action: 'separations.place',
          subject,
          facts: { other, source },
        });
    const placed = (await rows.ofMember(db, memberId)).find((view) => view.otherId === otherId);
    if (!placed) throw new DeskError('fault');
    return placed;
  },
};
