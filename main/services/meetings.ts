import { addDays } from '../../contract/domain/dates.ts';
import {
  canCheckIn,
  canCheckOut,
  canClose,
  canUndoCheckIn,
  isUnheard,
} from '../../contract/domain/meeting-watch.ts';
import { DeskError } from '../../contract/errors.ts';
import * as audit from '../../db/repositories/audit.ts';
import * as rows from '../../db/repositories/meetings.ts';
import { thinBefore } from '../../db/repositories/meetings/thin.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';
import { alternativesFor } from './meetings/alternatives.ts';
import { dawnOf } from './meetings/circumstances.ts';
import { overdueMeetings } from './meetings/overdue.ts';
import { printSheet, saveCalendarFile } from './meetings/papers.ts';
import { checkDraft, requireCancellable, savePlan } from './meetings/plan.ts';
import { isToCome, rowsOf, viewOf } from './meetings/views.ts';

/** Accompanied and arranged meetings: never of members who are apart (R4), never without the forms (R2). */
export const meetings: Handlers<'meetings'> = {
  async list(context, { from, to, ...wanted }) {
    const span = { from: dawnOf(from), to: dawnOf(addDays(to, 1)) };
    const { total, rows: found } = await rows.list(context.db, span, wanted);
    return { total, rows: await rowsOf(context, found) };
  },

  async get(context, { id }) {
    const view = await viewOf(context, id);
    await context.audit({ kind: 'view', action: 'meetings.get', subject: id });
    return view;
  },

  async check(context, draft) {
    const { findings, time } = await checkDraft(context, draft);
    return { findings, startsAt: time?.startsAt ?? null, endsAt: time?.endsAt ?? null };
  },

  save: savePlan,

  alternatives: alternativesFor,

  async agree(context, { id, memberId, agreement }) {
    const { db, clock } = context;
    const meeting = await rows.require(db, id);
    if (meeting.state !== 'planned' || !isToCome(meeting, clock.now()))
      throw new DeskError('not-possible-now');
    if (!meeting.people.some((person) => person.id === memberId))
      throw new DeskError('not-found', { field: 'memberId' });
    const people = meeting.people.map((person) =>
      person.id === memberId ? { ...person, agreement } : person,
    );
    await rows.setPeople(db, id, people);
    await context.audit({ kind: 'change', action: 'meetings.agree', subject: id, facts: { agreement } });
    return viewOf(context, id);
  },

  async cancel(context, { id }) {
    requireCancellable(await rows.require(context.db, id), context.clock.now());
    await rows.set(context.db, [id], { state: 'cancelled' });
    await context.audit({ kind: 'change', action: 'meetings.cancel', subject: id });
    return viewOf(context, id);
  },

  async checkIn(context, { id }) {
    const { db, clock } = context;
    requirePossible(canCheckIn(await rows.require(db, id), clock.now()));
    await rows.set(db, [id], { checked_in_at: clock.now() });
    await context.audit({ kind: 'change', action: 'meetings.checkIn', subject: id });
    return viewOf(context, id);
  },

  async undoCheckIn(context, { id }) {
    const { db, clock } = context;
    requirePossible(canUndoCheckIn(await rows.require(db, id), clock.now()));
    await rows.set(db, [id], { checked_in_at: null });
    await context.audit({ kind: 'change', action: 'meetings.undoCheckIn', subject: id });
    return viewOf(context, id);
  },

  async checkOut(context, { id }) {
    requirePossible(canCheckOut(await rows.require(context.db, id)));
    await rows.set(context.db, [id], { checked_out_at: context.clock.now() });
    await context.audit({ kind: 'change', action: 'meetings.checkOut', subject: id });
    return viewOf(context, id);
  },

  overdue: overdueMeetings,

  async close(context, { id, outcome }) {
    const { db, clock } = context;
    const meeting = await rows.require(db, id);
    const now = clock.now();
    if (isUnheard(meeting, now) && now < meeting.endsAt) throw new DeskError('meeting-not-over');
    requirePossible(canClose(meeting, now));
    await rows.set(db, [id], { state: outcome });
    await context.audit({ kind: 'change', action: 'meetings.close', subject: id, facts: { outcome } });
    return viewOf(context, id);
  },

  sheet: (errand, { id }) => printSheet(errand, id),
  saveCalendarFile: (errand, { id }) => saveCalendarFile(errand, id),

  async thin(context) {
    const { itineraryDays } = await context.settings();
    if (await isClockFarAhead(context, itineraryDays)) return { thinned: 0 };
    const thinned = await thinBefore(context.db, dawnOf(addDays(context.clock.today(), -itineraryDays)));
    if (thinned > 0) await context.audit({ kind: 'change', action: 'meetings.thin', facts: { thinned } });
    return { thinned };
  },
};

const DAY_MS = 86_400_000;

/**
 * Whether the clock stands further past the last record of an earlier day than meetings are kept. It may be set wrong by
 * years, and what is thinned is gone for good (R12): so nothing is, until the office has worked a day by that clock.
 */
async function isClockFarAhead({ db, clock }: Context, days: number): Promise<boolean> {
  const now = Date.parse(clock.now());
  const last = await audit.lastBefore(db, new Date(now - DAY_MS).toISOString());
  return last !== null && now - Date.parse(last) > (days + 1) * DAY_MS;
}

function requirePossible(isPossible: boolean): void {
  if (!isPossible) throw new DeskError('not-possible-now');
}
