import type { PlainDate } from '../../../contract/domain/dates.ts';
import type { NewcomerRow, WelcomeView } from '../../../contract/welcomes.ts';
import type { StoredWelcome } from '../../../db/repositories/welcomes.ts';
import { unsettled } from '../../../db/repositories/welcomes/newcomers.ts';
import type { Context } from '../../gate/context.ts';
import { openWelcomes } from './standing.ts';

/** Newcomers whom nobody was asked to welcome, the longest waiting first; and the welcomes under way, the overdue first. */
export async function queueNow(context: Context): Promise<{ waiting: NewcomerRow[]; open: WelcomeView[] }> {
  const today = context.clock.today();
  const { standing } = await openWelcomes(context);
  const given = new Set(standing.map(({ newcomer }) => newcomer.id));
  const waiting = (await unsettled(context.db, today)).filter(({ id }) => !given.has(id));
  return { waiting, open: standing.map((welcome) => viewOf(welcome, today)) };
}

/** A welcome as the screens show it on a day. */
export const viewOf = (
  { id, newcomer, welcomer, assignedAt, dueOn, tries }: StoredWelcome,
  today: PlainDate,
): WelcomeView => ({
  id,
  newcomer: { id: newcomer.id, name: newcomer.name },
  welcomer: { id: welcomer.id, name: welcomer.name },
  assignedAt,
  dueOn,
  isOverdue: dueOn < today,
  tries,
});
