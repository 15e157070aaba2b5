import type { InputOf } from '../../../contract/endpoint.ts';
import { MeetingId, type MemberId } from '../../../contract/domain/ids.ts';
import type { Finding } from '../../../contract/domain/findings.ts';
import { checkPlan, settleTime } from '../../../contract/domain/meeting-checks.ts';
import type { MeetingTime } from '../../../contract/domain/meeting-plan.ts';
import { canCancel, isUnheard } from '../../../contract/domain/meeting-watch.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { Agreement, MeetingPlan, MeetingView, meetings } from '../../../contract/meetings.ts';
import * as accounts from '../../../db/repositories/accounts.ts';
import * as rows from '../../../db/repositories/meetings.ts';
import type { Context } from '../../gate/context.ts';
import { circumstancesOf } from './circumstances.ts';
import { viewOf } from './views.ts';

type Draft = InputOf<typeof meetings.check>;

/** What speaks against a draft now; refuses `not-found` for a member, account or venue that there is not. */
export async function checkDraft(
  context: Context,
  draft: Draft,
): Promise<{ findings: Finding[]; time: MeetingTime | null }> {
  const memberIds = [...new Set(draft.memberIds)];
  const { time } = settleTime(draft);
  const now = await circumstancesOf(context, {
    memberIds,
    venueIds: draft.venueId === null ? [] : [draft.venueId],
    span: time && { from: time.startsAt, to: time.endsAt },
    except: draft.id,
  });
  if (now.members.size < memberIds.length) throw new DeskError('not-found', { field: 'memberIds' });
  if (draft.venueId !== null && now.venues.size === 0) throw new DeskError('not-found', { field: 'venueId' });
  if (draft.liaisonId !== null) await accounts.require(context.db, draft.liaisonId);
  if (draft.buddyId !== null) await requireBuddy(context, draft.buddyId);
  return { findings: checkPlan({ ...draft, memberIds }, draft, now), time };
}

async function requireBuddy({ db }: Context, id: NonNullable<Draft['buddyId']>): Promise<void> {
  if ((await accounts.require(db, id)).removedAt !== null)
    throw new DeskError('not-found', { field: 'buddyId' });
}

/** Saves a plan that nothing stands against, checked in the same transaction (R2, R4). */
export async function savePlan(context: Context, plan: MeetingPlan): Promise<MeetingView> {
  const before = plan.id === null ? null : await requireChangeable(context, plan.id);
  const { codePhrase, ...draft } = plan;
  const { findings, time } = await checkDraft(context, draft);
  const { kind, liaisonId, buddyId, venueId } = draft;
  const blocking = findings.filter(({ isBlocking }) => isBlocking).map(({ code }) => code);
  if (blocking.length > 0 || !time || liaisonId === null || venueId === null)
    throw new DeskError('meeting-blocked', { facts: { codes: [...new Set(blocking)].join(' ') } });
  const columns = {
    kind,
    state: 'planned',
    liaison_id: liaisonId,
    buddy_id: buddyId,
    venue_id: venueId,
    starts_at: time.startsAt,
    ends_at: time.endsAt,
    code_phrase: codePhrase,
  } as const;
  const id = before?.id ?? (await addNew(context, columns));
  if (before) await rows.set(context.db, [id], columns);
  const memberIds = [...new Set(draft.memberIds)];
  const asksAgain = before !== null && isAnother(before, { kind, venueId, memberIds, time });
  const said = new Map(before?.people.map((person) => [person.id, person.agreement]));
  await rows.setPeople(
    context.db,
    id,
    memberIds.map((member) => ({
      id: member,
      agreement: asksAgain ? 'pending' : (said.get(member) ?? PENDING),
    })),
  );
  // Never who is in it: the trail outlives the meeting's own record (R9).
  const facts = { isNew: before === null, asksAgain };
  await context.audit({ kind: 'change', action: 'meetings.save', subject: id, facts });
  return viewOf(context, id);
}

/** Refuses `meeting-unheard` once it has begun and whoever goes along was not heard from, else `not-possible-now`. */
export function requireCancellable(meeting: rows.StoredMeeting, now: string): void {
  if (isUnheard(meeting, now)) throw new DeskError('meeting-unheard');
  if (!canCancel(meeting, now)) throw new DeskError('not-possible-now');
}

const PENDING: Agreement = 'pending';

async function requireChangeable({ db, clock }: Context, id: MeetingId): Promise<rows.StoredMeeting> {
  const meeting = await rows.require(db, id);
  requireCancellable(meeting, clock.now());
  return meeting;
}

async function addNew(
  { db, ids, clock, account }: Context,
  columns: Omit<Parameters<typeof rows.add>[1], 'id' | 'created_at' | 'created_by'>,
): Promise<MeetingId> {
  const id = MeetingId.parse(ids.next());
  await rows.add(db, {
    ...columns,
    id,
    checked_in_at: null,
    checked_out_at: null,
    created_at: clock.now(),
    created_by: account.id,
  });
  return id;
}

/** Whether it is another meeting than the members agreed to: its time, venue, kind, or company, or that it was called off. */
function isAnother(
  before: rows.StoredMeeting,
  after: {
    readonly kind: string;
    readonly venueId: string;
    readonly memberIds: readonly MemberId[];
    readonly time: MeetingTime;
  },
): boolean {
  const company = new Set<string>(before.people.map(({ id }) => id));
  return (
    before.state === 'on-hold' ||
    before.startsAt !== after.time.startsAt ||
    before.endsAt !== after.time.endsAt ||
    before.venue.id !== after.venueId ||
    before.kind !== after.kind ||
    company.symmetricDifference(new Set<string>(after.memberIds)).size > 0
  );
}
