import { addDays } from '../../contract/domain/dates.ts';
import { type MemberId, WelcomeId } from '../../contract/domain/ids.ts';
import { isListedUntil } from '../../contract/domain/members.ts';
import { DeskError } from '../../contract/errors.ts';
import * as members from '../../db/repositories/members.ts';
import * as rows from '../../db/repositories/welcomes.ts';
import { isUnsettled, settle } from '../../db/repositories/welcomes/newcomers.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';
import { toldOf } from './welcomes/card.ts';
import { queueNow, viewOf } from './welcomes/queue.ts';
import { areKeptApart, requireStanding, returnFallen } from './welcomes/standing.ts';
import { suggestionsFor } from './welcomes/suggestions.ts';

/** Rows shown of the queue, and members suggested: whoever comes after them is seen when these are done. */
const MOST = { rows: 200, suggestions: 20 };

/** Newcomers, and the members who reach out to them. */
export const welcomes: Handlers<'welcomes'> = {
  async queue(context) {
    const { waiting, open } = await queueNow(context);
    const first = <T>(list: T[]) => ({ total: list.length, rows: list.slice(0, MOST.rows) });
    return { waiting: first(waiting), open: first(open) };
  },

  async suggestions(context, { newcomerId }) {
    await requireUnsettled(context, newcomerId);
    await requireListed(context, newcomerId, 'newcomerId');
    return (await suggestionsFor(context, newcomerId)).slice(0, MOST.suggestions);
  },

  async assign(context, { newcomerId, welcomerId }) {
    const { db, clock, ids, account } = context;
    if (newcomerId === welcomerId) throw new DeskError('invalid-input', { field: 'welcomerId' });
    await requireUnsettled(context, newcomerId);
    await requireListed(context, newcomerId, 'newcomerId');
    const { isWillingToWelcome } = await requireListed(context, welcomerId, 'welcomerId');
    if (await areKeptApart(context, newcomerId, welcomerId)) throw new DeskError('apart');
    await returnFallen(context);
    if (!isWillingToWelcome || (await rows.hasOpen(db, newcomerId))) throw new DeskError('not-possible-now');
    const id = WelcomeId.parse(ids.next());
    await rows.add(db, {
      id,
      newcomer_id: newcomerId,
      welcomer_id: welcomerId,
      assigned_at: clock.now(),
      assigned_by: account.id,
      due_on: await dueFromToday(context),
    });
    const facts = { welcome: id, welcomer: welcomerId };
    await context.audit({ kind: 'change', action: 'welcomes.assign', subject: newcomerId, facts });
    return viewOf(await rows.require(db, id), clock.today());
  },

  async card(context, { id }) {
    const { newcomer, welcomer } = await requireStanding(context, id);
    const told = await toldOf(context, newcomer.id);
    const facts = { welcome: id, welcomer: welcomer.id };
    await context.audit({ kind: 'view', action: 'welcomes.card', subject: newcomer.id, facts });
    return { id, ...told };
  },

  async close(context, { id, outcome }) {
    const { db, clock } = context;
    const { newcomer, welcomer } = await requireStanding(context, id);
    await returnFallen(context);
    if (outcome === 'tried') await rows.countTry(db, id, await dueFromToday(context));
    else await rows.close(db, id, { at: clock.now(), outcome });
    if (outcome === 'reached') await settle(db, newcomer.id, { at: clock.now(), how: 'welcomed' });
    const facts = { welcome: id, welcomer: welcomer.id, outcome };
    await context.audit({ kind: 'change', action: 'welcomes.close', subject: newcomer.id, facts });
    return {};
  },

  async settle(context, { memberId }) {
    const { db, clock } = context;
    await requireUnsettled(context, memberId);
    await returnFallen(context);
    await rows.closeOfNewcomer(db, memberId, clock.now());
    await settle(db, memberId, { at: clock.now(), how: 'not-needed' });
    await context.audit({ kind: 'change', action: 'welcomes.settle', subject: memberId });
    return {};
  },
};

const dueFromToday = async ({ clock, settings }: Context) =>
  addDays(clock.today(), (await settings()).welcomeDays);

async function requireUnsettled({ db }: Context, id: MemberId): Promise<void> {
  const isWaiting = await isUnsettled(db, id);
  if (isWaiting === undefined) throw new DeskError('not-found');
  if (!isWaiting) throw new DeskError('not-possible-now');
}

/** R2: a member who is listed now. */
async function requireListed({ db, clock }: Context, id: MemberId, field: string) {
  const member = await members.require(db, id);
  if (!isListedUntil(member.status, member.formsUntil, clock.today()))
    throw new DeskError('not-listed', { field });
  return member;
}
