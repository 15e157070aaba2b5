import type { PlainDate } from '../../../contract/domain/dates.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { missingForms } from '../../../contract/domain/forms.ts';
import { formsStateOf, isListedUntil } from '../../../contract/domain/members.ts';
import type { MemberRow, MemberView } from '../../../contract/members.ts';
import * as forms from '../../../db/repositories/forms.ts';
import * as members from '../../../db/repositories/members.ts';
import type { Context } from '../../gate/context.ts';

/** What a member's state depends on besides the record: the day, and how many days ahead an ending form is shown. */
export interface Day {
  readonly today: PlainDate;
  readonly endingDays: number;
}

export const dayOf = async (context: Context): Promise<Day> => ({
  today: context.clock.today(),
  endingDays: (await context.settings()).endingDays,
});

/** One member's page; refuses `not-found`. */
export async function viewOf(context: Context, id: MemberId): Promise<MemberView> {
  const member = await members.require(context.db, id);
  const day = await dayOf(context);
  const missing = missingForms(await forms.ofMember(context.db, id), day.today);
  return { ...member, ...standing(member, day), missingForms: missing };
}

/** One line of a list. */
export function rowOf(member: members.MemberLine, day: Day): MemberRow {
  return { ...member, ...standing(member, day) };
}

/** Lines for members by their ids, in the ids' order; records merged into others are left out. */
export async function rowsOf(context: Context, ids: readonly MemberId[]): Promise<MemberRow[]> {
  const day = await dayOf(context);
  const found = new Map((await members.lines(context.db, ids)).map((line) => [line.id, line]));
  return ids.flatMap((id) => found.get(id) ?? []).map((line) => rowOf(line, day));
}

const standing = (
  { status, formsUntil }: Pick<members.MemberLine, 'status' | 'formsUntil'>,
  { today, endingDays }: Day,
) => ({
  formsState: formsStateOf(formsUntil, today, endingDays),
  isListed: isListedUntil(status, formsUntil, today),
});
