import { z } from 'zod';
import { ConflictKind, NOTE_LENGTH, ReceivedHow } from '../../../../contract/conflicts.ts';
import type { LogConflict, Reporter } from '../../../../contract/conflicts.ts';
import type { MemberRow } from '../../../../contract/members.ts';
import { today } from '../../../lib/format.ts';

export interface About {
  readonly people: readonly MemberRow[];
  /** Someone outside the network, who is not named. */
  readonly hasOutsider: boolean;
}

/** When it was received, as it stands in the fields: 'YYYY-MM-DD' and 'HH:MM', on this workstation's clock. */
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
const isMoment = ({ day, time }: When): boolean => day !== '' && time !== '';

/** A notice as it is typed; its entries bear the contract's names, so that a refusal finds its place. */
export const NoticeEntry = z.strictObject({
  about: z.custom<About>((about) => isEnough(about as About), {
    error: 'Choose two members; or one, and tick that someone outside the network is involved.',
  }),
  note: z.string().max(NOTE_LENGTH),
  receivedAt: z.custom<When>((when) => isMoment(when as When), { error: 'Enter the day and the time.' }),
  receivedHow: ReceivedHow,
  reporter: z.custom<Said>((said) => isSaid(said as Said), {
    error: 'Choose one. For a member, find them too.',
  }),
  kind: ConflictKind,
});
export type NoticeEntry = z.infer<typeof NoticeEntry>;

/** This minute, as the fields show it. */
export function whenNow(now: Date = new Date()): When {
  const two = (part: number) => String(part).padStart(2, '0');
  return { day: today(now), time: `${two(now.getHours())}:${two(now.getMinutes())}` };
}

/** The call that logs it. */
export function callOf({ about, receivedAt, reporter, note, ...said }: NoticeEntry): LogConflict {
  return {
    ...said,
    receivedAt: new Date(`${receivedAt.day}T${receivedAt.time}`).toISOString(),
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
