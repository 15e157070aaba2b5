import type { PlainDate } from '../../contract/domain/dates.ts';
import { AccountId, type AbsenceId } from '../../contract/domain/ids.ts';
import { USUAL_HOURS, WeekHours } from '../../contract/domain/week-hours.ts';
import { DeskError } from '../../contract/errors.ts';
import { AbsenceView, type LiaisonView } from '../../contract/liaisons.ts';
import { RIGHTS } from '../../contract/rights.ts';
import type { Db } from '../connection.ts';

/** Everyone who can accompany a meeting, by name, with hours and the absences that are not over on a day. */
export async function all(db: Db, today: PlainDate): Promise<LiaisonView[]> {
  const accounts = await db
    .selectFrom('accounts')
    .leftJoin('liaison_hours', 'account_id', 'accounts.id')
    .select(['accounts.id', 'full_name', 'hours'])
    .where('removed_at', 'is', null)
    .where('role', 'in', RIGHTS['meetings.plan'].roles)
    .orderBy('full_name')
    .orderBy('accounts.id')
    .execute();
  const absences = Map.groupBy(await absencesFrom(db, today), ({ accountId }) => accountId);
  return accounts.map(({ id, full_name, hours }) => ({
    id: AccountId.parse(id),
    name: full_name,
    hours: hours === null ? USUAL_HOURS : WeekHours.parse(JSON.parse(hours)),
    isUsualHours: hours === null,
    absences: (absences.get(id) ?? []).map(({ absence }) => absence),
  }));
}

/** One of them; refuses `not-found`, also for an account that cannot accompany a meeting. */
export async function require(db: Db, id: AccountId, today: PlainDate): Promise<LiaisonView> {
  const liaison = (await all(db, today)).find((one) => one.id === id);
  if (!liaison) throw new DeskError('not-found');
  return liaison;
}

/** Null takes the hours away, so that the usual ones hold. */
export async function setHours(db: Db, id: AccountId, hours: WeekHours | null): Promise<void> {
  await db.deleteFrom('liaison_hours').where('account_id', '=', id).execute();
  if (hours === null) return;
  await db
    .insertInto('liaison_hours')
    .values({ account_id: id, hours: JSON.stringify(hours) })
    .execute();
}

export async function addAbsence(db: Db, accountId: AccountId, absence: AbsenceView): Promise<void> {
  const { id, firstDay, lastDay } = absence;
  await db
    .insertInto('liaison_absences')
    .values({ id, account_id: accountId, first_day: firstDay, last_day: lastDay })
    .execute();
}

/** Takes an absence away and says whose it was; refuses `not-found`. */
export async function removeAbsence(db: Db, id: AbsenceId): Promise<AccountId> {
  const row = await db
    .deleteFrom('liaison_absences')
    .where('id', '=', id)
    .returning('account_id')
    .executeTakeFirst();
  if (!row) throw new DeskError('not-found');
  return AccountId.parse(row.account_id);
}

async function absencesFrom(
  db: Db,
  today: PlainDate,
): Promise<{ accountId: string; absence: AbsenceView }[]> {
  const rows = await db
    .selectFrom('liaison_absences')
    .selectAll()
    .where('last_day', '>=', today)
    .orderBy('first_day')
    .orderBy('id')
    .execute();
  return rows.map(({ id, account_id, first_day, last_day }) => ({
    accountId: account_id,
    absence: AbsenceView.parse({ id, firstDay: first_day, lastDay: last_day }),
  }));
}
