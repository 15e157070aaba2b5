import { z } from 'zod';
import { ConflictKind, NOTE_LENGTH, ReceivedHow } from '../../../../contract/conflicts.ts';
import type { LogConflict, Reporter } from '../../../../contract/conflicts.ts';
import type { MemberRow } from '../../../../contract/members.ts';
import { dayOf, momentsOf, WallTime } from '../../../../contract/domain/office-time.ts';
import { officeNow } from '../../../lib/wall-time.ts';

export interface About {
  readonly people: readonly MemberRow[];
  /** Someone outside the network, who is not named. */
  readonly hasOutsider: boolean;
}

/** When it was received, as it stands in the fields: 'YYYY-MM-DD' and 'HH:MM', on the office's wall. */
export interface When {
  readonly day: string;
  readonly time: string;
}

export interface Said {
  readonly kind: Reporter['kind'] | null;
  /** The member, where a member said so. */
  readonly member: MemberRow | null;
}

const isEnough = ({ people, hasOutsider }: About): boolean => people.length >= (hasOutsider ? 1 : 2);
const isSaid = ({ kind, member }: Said): boolean => kind !== null && (kind !== 'member' || member !== null);

/** When that was. In the hour that November shows twice, the later one that has been: nobody was told in time to come. */
function momentOf({ day, time }: When, now: Date = new Date()): string | undefined {
  const wall = WallTime.safeParse(`${day}T${time}`);
  const moments = wall.success ? momentsOf(wall.data) : [];
  return moments.findLast((moment) => Date.parse(moment) <= now.getTime()) ?? moments[0];
}

/** A notice as it is typed; its entries bear the contract's names, so that a refusal finds its place. */
export const NoticeEntry = z.strictObject({
  about: z.custom<About>((about) => isEnough(about as About), {
    error: 'Choose two members; or one, and tick that someone outside the network is involved.',
  }),
  note: z.string().max(NOTE_LENGTH),
  receivedAt: z.custom<When>((when) => momentOf(when as When) !== undefined, {
    error: 'Enter the day and a time that the clock showed on it.',
  }),
  receivedHow: ReceivedHow,
  reporter: z.custom<Said>((said) => isSaid(said as Said), {
    error: 'Choose one. For a member, find them too.',
  }),
  kind: ConflictKind,
});
export type NoticeEntry = z.infer<typeof NoticeEntry>;

/** This minute, as the fields show it. */
export function whenNow(now: Date = new Date()): When {
  const wall = officeNow(now);
  return { day: dayOf(wall), time: wall.slice(11) };
}

/** The call that logs it. */
export function callOf({ about, receivedAt, reporter, note, ...said }: NoticeEntry): LogConflict {
  return {
    ...said,
    receivedAt: momentOf(receivedAt) ?? '',
    reporter: reporterOf(reporter),
    about: about.people.map(({ id }) => id),
    involvesOutsider: about.hasOutsider,
    note: note.trim(),
  };
}

function reporterOf({ kind, member }: Said): Reporter {
  if (kind === 'member') return member ? { kind, memberId: member.id } : { kind: 'not-said' };
  return { kind: kind ?? 'not-said' };
}
