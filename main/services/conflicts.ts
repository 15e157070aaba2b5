import { NoticeId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import * as accounts from '../../db/repositories/accounts.ts';
import * as rows from '../../db/repositories/conflicts.ts';
import * as members from '../../db/repositories/members.ts';
import * as separations from '../../db/repositories/separations.ts';
import type { Handlers } from '../gate/handlers.ts';
import { effectsNow, effectsOf, pairsAmong } from './conflicts/effects.ts';
import { spanOf } from './conflicts/spans.ts';
import { viewOf } from './conflicts/views.ts';
import { holdBetween } from './meetings/hold.ts';
import { spoilBetween } from './packets/apart.ts';
import { recordLifted, recordPlaced } from './separations/records.ts';
import { returnFallen } from './welcomes/standing.ts';

/** Conflicts of interest brought to staff: they act when they are logged, and are reviewed afterwards (R4, R8). */
export const conflicts: Handlers<'conflicts'> = {
  async log(context, { about, reporter, involvesOutsider, ...said }) {
    const { db, clock, ids, account } = context;
    const at = clock.now();
    if (said.receivedAt > at) throw new DeskError('date-in-future', { field: 'receivedAt' });
    const people = [...new Set(about)];
    for (const id of people) await members.require(db, id);
    const reporterId = reporter.kind === 'member' ? reporter.memberId : null;
    if (reporterId !== null) await members.require(db, reporterId);
    const id = NoticeId.parse(ids.next());
    await rows.add(
      db,
      {
        id,
        received_at: said.receivedAt,
        received_how: said.receivedHow,
        reporter_kind: reporter.kind,
        reporter_id: reporterId,
        involves_outsider: Number(involvesOutsider),
        kind: said.kind,
        note: said.note,
        logged_at: at,
        logged_by: account.id,
        assigned_to: null,
        decision: null,
        reviewed_at: null,
        reviewed_by: null,
      },
      people,
    );
    const pairs = pairsAmong(people);
    for (const [one, other] of pairs) {
      await separations.place(db, {
        id: ids.next(),
        one,
        other,
        at,
        noticeId: id,
        source: 'conflict',
        by: account.id,
      });
      await recordPlaced(context, [one, other], 'conflict');
    }
    await returnFallen(context);
    const { spoiled, held } = await spoilBetween(context, pairs);
    await rows.addSpoiled(db, id, [...new Set(spoiled.map(({ copyId }) => copyId))]);
    const { onHold, newly } = await holdBetween(context, pairs);
    const facts = { people: people.length, pairs: pairs.length, spoiled: spoiled.length, onHold: newly };
    await context.audit({ kind: 'change', action: 'conflicts.log', subject: id, facts });
    return effectsOf(context, await rows.require(db, id), { spoiled, held, onHold });
  },

  async list(context, page) {
    const { total, rows: found } = await rows.list(context.db, page);
    return { total, rows: found.map((notice) => viewOf(context, notice)) };
  },

  async get(context, { id }) {
    const notice = await rows.require(context.db, id);
    await context.audit({ kind: 'view', action: 'conflicts.get', subject: id });
    return effectsNow(context, notice);
  },

  async assign(context, { id, accountId }) {
    const { db } = context;
    const { decision } = await rows.require(db, id);
    if (decision !== null) throw new DeskError('not-possible-now');
    const known = await accounts.list(db);
    if (accountId !== null && !known.some((one) => one.id === accountId && one.removedAt === null))
      throw new DeskError('not-found', { field: 'accountId' });
    await rows.assign(db, id, accountId);
    const facts = accountId === null ? {} : { to: accountId };
    await context.audit({ kind: 'change', action: 'conflicts.assign', subject: id, facts });
    return viewOf(context, await rows.require(db, id));
  },

  async review(context, { id, decision }) {
    const { db, clock, account } = context;
    const notice = await rows.require(db, id);
    if (notice.decision === 'lift') throw new DeskError('not-possible-now');
    if (notice.loggedBy.id === account.id) throw new DeskError('second-account-needed');
    if (decision === 'lift') {
      for (const { id: separation, pair } of await separations.ofNotice(db, id)) {
        await separations.lift(db, separation, { at: clock.now(), by: account.id });
        await recordLifted(context, pair, 'conflict');
      }
    }
    await rows.review(db, id, { decision, at: clock.now(), by: account.id });
    await context.audit({ kind: 'change', action: 'conflicts.review', subject: id, facts: { decision } });
    return viewOf(context, await rows.require(db, id));
  },

  async figures({ db }) {
    const moments = await rows.moments(db);
    const separated = moments.flatMap(({ loggedAt, separatedAt }) =>
      separatedAt === null ? [] : [[loggedAt, separatedAt] as const],
    );
    return {
      count: moments.length,
      toLogged: spanOf(moments.map(({ receivedAt, loggedAt }) => [receivedAt, loggedAt] as const)),
      toSeparated: spanOf(separated),
    };
  },
};
