import { type PlainDate, addDays, addMonths } from '../../contract/domain/dates.ts';
import { DestructionId, type MemberId } from '../../contract/domain/ids.ts';
import { dayOf, wallOf } from '../../contract/domain/office-time.ts';
import { DeskError } from '../../contract/errors.ts';
import type { DestructionView, DueRecord, RetentionSchedule } from '../../contract/retention.ts';
import * as rows from '../../db/repositories/retention.ts';
import { destroyMember, squeezeIndex } from '../../db/repositories/retention/destroy.ts';
import { hindrancesOf } from '../../db/repositories/retention/hindrances.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';
import { dawnOf } from './meetings/circumstances.ts';
import { certificate } from './retention/certificate.ts';
import { type HeldCopies, heldCopies } from './retention/held-copies.ts';

/** Destruction of the records of people who left, under a schedule that the office was given, and never by one account alone. */
export const retention: Handlers<'retention'> = {
  async due(context, page) {
    const { retention: schedule } = await context.settings();
    if (schedule.years === 0) return { schedule, total: 0, rows: [] };
    const { total, rows: found } = await rows.leftBefore(context.db, dueBefore(context, schedule), page);
    return { schedule, total, rows: await dueRecords(context, found, schedule) };
  },

  async requests(context, page) {
    const { total, rows: found } = await rows.list(context.db, page);
    const views: DestructionView[] = [];
    for (const one of found) views.push(await viewOf(context, one));
    return { total, rows: views };
  },

  async ask(context, { memberIds }) {
    const { db, clock, ids, account } = context;
    const { retention: schedule } = await context.settings();
    const chosen = [...new Set(memberIds)];
    const records = await dueNow(context, chosen, schedule);
    if (records.length < chosen.length || records.some(({ hindrances }) => hindrances.length > 0))
      throw new DeskError('not-possible-now');
    const days = records.map(({ leftOn }) => leftOn).toSorted();
    const id = DestructionId.parse(ids.next());
    await rows.add(
      db,
      {
        id,
        asked_at: clock.now(),
        asked_by: account.id,
        years: schedule.years,
        reference: schedule.reference,
        records: chosen.length,
        ...(await rows.countHeld(db, chosen)),
        left_from: days[0] ?? clock.today(),
        left_to: days.at(-1) ?? clock.today(),
        state: 'asked',
        settled_at: null,
        settled_by: null,
        backups: '[]',
      },
      chosen,
    );
    const facts = { records: chosen.length };
    await context.audit({ kind: 'change', action: 'retention.ask', subject: id, facts });
    return viewOf(context, await rows.require(db, id));
  },

  async withdraw(context, { id }) {
    await requireAsked(context, id);
    await settle(context, id, 'withdrawn');
    await context.audit({ kind: 'change', action: 'retention.withdraw', subject: id });
    return viewOf(context, await rows.require(context.db, id));
  },

  async destroy(errand, { id }) {
    // Drives are looked at first: nobody else should wait for them.
    const held = await heldCopies(errand);
    return errand.transact((context) => destroyNow(context, id, held));
  },

  certificate: (errand, { id }) => certificate(errand, id),
};

async function destroyNow(context: Context, id: DestructionId, held: HeldCopies): Promise<DestructionView> {
  const { db, account } = context;
  const asked = await requireAsked(context, id);
  if (asked.askedBy.id === account.id) throw new DeskError('second-account-needed');
  const view = await viewOf(context, asked);
  if (view.notDue.length > 0) throw new DeskError('not-possible-now');
  for (const { id: memberId } of asked.people) {
    await destroyMember(db, memberId);
    await context.audit({
      kind: 'change',
      action: 'retention.destroy',
      subject: memberId,
      facts: { destruction: id },
    });
  }
  await squeezeIndex(db);
  await settle(context, id, 'destroyed', held);
  return viewOf(context, await rows.require(db, id));
}

/** Whoever left before this moment left long enough ago. */
const dueBefore = ({ clock }: Context, { years }: RetentionSchedule): string =>
  dawnOf(addDays(addMonths(clock.today(), -12 * years), 1));

const dueOn = (leftOn: PlainDate, { years }: RetentionSchedule): PlainDate => addMonths(leftOn, 12 * years);

async function dueRecords(
  { db }: Context,
  found: readonly rows.LeftMember[],
  schedule: RetentionSchedule,
): Promise<DueRecord[]> {
  const hindrances = await hindrancesOf(
    db,
    found.map(({ id }) => id),
  );
  return found.map(({ id, name, leftAt }) => {
    const leftOn = dayOf(wallOf(leftAt));
    return { id, name, leftOn, dueOn: dueOn(leftOn, schedule), hindrances: [...(hindrances.get(id) ?? [])] };
  });
}

/** Those of the ids whose record is due today. */
async function dueNow(
  context: Context,
  ids: readonly MemberId[],
  schedule: RetentionSchedule,
): Promise<DueRecord[]> {
  if (schedule.years === 0) return [];
  const before = dueBefore(context, schedule);
  const left = (await rows.whoLeft(context.db, ids)).filter(({ leftAt }) => leftAt < before);
  return dueRecords(context, left, schedule);
}

async function requireAsked({ db }: Context, id: DestructionId): Promise<rows.Destruction> {
  const asked = await rows.require(db, id);
  if (asked.state !== 'asked') throw new DeskError('not-possible-now');
  return asked;
}

async function settle(
  { db, clock, account }: Context,
  id: DestructionId,
  state: 'withdrawn' | 'destroyed',
  held: HeldCopies = { madeAt: [], isDriveMissing: false },
): Promise<void> {
  await rows.settle(db, id, { state, at: clock.now(), by: account.id, held });
}

/** A request with those of its people who may not be destroyed any more. */
async function viewOf(context: Context, destruction: rows.Destruction): Promise<DestructionView> {
  const { state, people, years, reference } = destruction;
  if (state !== 'asked') return { ...destruction, notDue: [] };
  const due = await dueNow(
    context,
    people.map(({ id }) => id),
    { years, reference },
  );
  const ready = new Set(
    due.filter(({ hindrances }) => hindrances.every((one) => one === 'asked-already')).map(({ id }) => id),
  );
  return { ...destruction, notDue: people.filter(({ id }) => !ready.has(id)) };
}
