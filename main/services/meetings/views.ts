import type { MeetingId } from '../../../contract/domain/ids.ts';
import type { Finding } from '../../../contract/domain/findings.ts';
import { checkStanding } from '../../../contract/domain/meeting-checks.ts';
import type { Circumstances, MeetingTime, Party } from '../../../contract/domain/meeting-plan.ts';
import { wallOf } from '../../../contract/domain/office-time.ts';
import type { Agreement, Attention, MeetingRow, MeetingView } from '../../../contract/meetings.ts';
import * as rows from '../../../db/repositories/meetings.ts';
import type { Context } from '../../gate/context.ts';
import { circumstancesOf } from './circumstances.ts';

type Stored = rows.StoredMeeting;

/** One meeting with all that is found now; refuses `not-found`. */
export async function viewOf(context: Context, id: MeetingId): Promise<MeetingView> {
  const meeting = await rows.require(context.db, id);
  const findings = findingsOf(meeting, await standingOf(context, [meeting]));
  const { liaison, codePhrase, createdAt, createdBy } = meeting;
  return {
    ...rowOf(meeting, findings),
    liaison,
    buddy: buddyOf(meeting),
    codePhrase,
    createdAt,
    createdBy,
    findings,
  };
}

/** Meetings as the list shows them, each looked at anew. */
export async function rowsOf(context: Context, meetings: readonly Stored[]): Promise<MeetingRow[]> {
  const now = await standingOf(context, meetings);
  return meetings.map((meeting) => rowOf(meeting, findingsOf(meeting, now)));
}

/** How things stand for all of the meetings together. */
async function standingOf(context: Context, meetings: readonly Stored[]): Promise<Circumstances> {
  const now = context.clock.now();
  const open = meetings.filter((meeting) => isToCome(meeting, now));
  const [from] = open.map(({ startsAt }) => startsAt).sort();
  const to = open
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  return circumstancesOf(context, {
    memberIds: [...new Set(open.flatMap(({ people }) => people.map(({ id }) => id)))],
    venueIds: [...new Set(open.map(({ venue }) => venue.id))],
    span: from === undefined || to === undefined ? null : { from, to },
    except: null,
  });
}

/** Whether a meeting is still to come or under way: planned or on hold, and not past its end. */
export const isToCome = ({ state, endsAt }: Pick<Stored, 'state' | 'endsAt'>, now: string): boolean =>
  (state === 'planned' || state === 'on-hold') && now < endsAt;

/** Whoever can be called when the liaison is not heard from: another account than theirs, and one that is still there. */
export function buddyOf({ buddy, liaison }: Stored): MeetingView['buddy'] {
  if (buddy === null || buddy.isRemoved || buddy.id === liaison.id) return null;
  return { id: buddy.id, name: buddy.name, workPhone: buddy.workPhone };
}

export const partyOf = (meeting: Stored): Party => ({
  kind: meeting.kind,
  memberIds: meeting.people.map(({ id }) => id),
  liaisonId: meeting.liaison.id,
  buddyId: buddyOf(meeting)?.id ?? null,
  venueId: meeting.venue.id,
});

const timeOf = ({ startsAt, endsAt }: Stored): MeetingTime => ({
  startsAt,
  endsAt,
  starts: wallOf(startsAt),
  ends: wallOf(endsAt),
});

function findingsOf(meeting: Stored, now: Circumstances): Finding[] {
  if (!isToCome(meeting, now.now)) return [];
  const others = now.meetings.filter(({ id }) => id !== meeting.id);
  return checkStanding(partyOf(meeting), timeOf(meeting), { ...now, meetings: others });
}

function rowOf(meeting: Stored, findings: readonly Finding[]): MeetingRow {
  const { id, kind, state, liaison, people, checkedInAt, checkedOutAt } = meeting;
  const { name, town, county } = meeting.venue;
  return {
    id,
    kind,
    state,
    ...timeOf(meeting),
    liaison: { id: liaison.id, name: liaison.name },
    venue: { id: meeting.venue.id, name, town, county },
    people,
    agreement: agreementOf(people.map((person) => person.agreement)),
    checkedInAt,
    checkedOutAt,
    attention: attentionOf(meeting, findings),
  };
}

function agreementOf(agreements: readonly Agreement[]): Agreement {
  if (agreements.includes('declined')) return 'declined';
  return agreements.includes('pending') ? 'pending' : 'agreed';
}

function attentionOf({ state, people }: Stored, findings: readonly Finding[]): Attention[] {
  const isOpen = state === 'planned' || state === 'on-hold';
  const blocking = findings.filter(({ isBlocking }) => isBlocking).map(({ code }) => code);
  const isDeclined = isOpen && people.some(({ agreement }) => agreement === 'declined');
  return [...new Set<Attention>([...blocking, ...(isDeclined ? (['declined'] as const) : [])])];
}
