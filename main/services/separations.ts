import type { MemberId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import type { SeparationView } from '../../contract/separations.ts';
import * as members from '../../db/repositories/members.ts';
import * as rows from '../../db/repositories/separations.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';
import { confirmWidening } from './confirmations.ts';
import { holdBetween } from './meetings/hold.ts';
import { recordLifted, recordPlaced } from './separations/records.ts';
import { returnFallen } from './welcomes/standing.ts';

/** Pairs of members kept apart: at once, both ways, and without a reason (R4, R5). */
export const separations: Handlers<'separations'> = {
  async list(context, { memberId }) {
    await members.require(context.db, memberId);
    return viewsOf(context, memberId);
  },

  async place(context, { memberId, otherId, source }) {
    const { db, clock, ids, account } = context;
    if (memberId === otherId) throw new DeskError('invalid-input', { field: 'otherId' });
    await members.require(db, memberId);
    await members.require(db, otherId);
    const isNew = await rows.place(db, {
      id: ids.next(),
      one: memberId,
      other: otherId,
      source,
      at: clock.now(),
      by: account.id,
      ...(source === 'wish' ? { askedBy: memberId } : {}),
    });
    if (isNew) await recordPlaced(context, [memberId, otherId], source);
    const { onHold } = await holdBetween(context, [[memberId, otherId]]);
    await returnFallen(context);
    const placed = (await viewsOf(context, memberId)).find(
      (view) =>
        view.otherId === otherId &&
        view.source === source &&
        view.askedBy === (source === 'wish' ? memberId : null),
    );
    if (!placed) throw new DeskError('fault');
    return { ...placed, onHold };
  },

  async lift(context, { id, confirmation }) {
    const { db, clock, account } = context;
    const found = await rows.find(db, id);
    if (!found) throw new DeskError('not-found');
    if (found.source === 'conflict') throw new DeskError('not-possible-now');
    if (found.placedBy === account.id) throw new DeskError('second-account-needed');
    if (found.source === 'wish') {
      // A wish is one member's: without that member there is nobody whose word could end it.
      if (found.askedBy === null) throw new DeskError('not-possible-now');
      await confirmWidening(context, found.askedBy, 'separation', confirmation);
    }
    await rows.lift(db, id, { at: clock.now(), by: account.id });
    await recordLifted(context, found.pair, found.source);
    return {};
  },
};

async function viewsOf({ db, account }: Context, memberId: MemberId): Promise<SeparationView[]> {
  return (await rows.ofMember(db, memberId)).map(({ placedBy, ...row }) => ({
    ...row,
    memberId,
    isOwn: placedBy === account.id,
  }));
}
