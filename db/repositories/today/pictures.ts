import type { PlainDate } from '../../../contract/domain/dates.ts';
import { CountyField } from '../../../contract/domain/fields.ts';
import type { County } from '../../../contract/domain/counties.ts';
import type { Db } from '../../connection.ts';

/** When applicants became active, from a moment on; those merged into another record are left out. */
export async function becameActive(db: Db, from: string): Promise<string[]> {
  const rows = await db
    .selectFrom('newcomers')
    .crossJoin('members')
    .whereRef('members.id', '=', 'member_id')
    .select('since')
    .where('since', '>=', from)
    .where('merged_into', 'is', null)
    .execute();
  return rows.map(({ since }) => since);
}

/** When those who have left did so, from a moment on; those merged into another record are left out. */
export async function left(db: Db, from: string): Promise<string[]> {
  const rows = await db
    .selectFrom('members')
    .select('status_since')
    .where('status', '=', 'left')
    .where('status_since', '>=', from)
    .where('merged_into', 'is', null)
    .execute();
  return rows.map((row) => row.status_since);
}

/** How many copies are in each state that is neither back nor closed. */
export async function copiesInHand(db: Db) {
  const rows = await db
    .selectFrom('copies')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('state', 'in', ['produced', 'printed', 'issued'])
    .groupBy('state')
    .execute();
  const of = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
  return { produced: of('produced'), printed: of('printed'), issued: of('issued') };
}

interface Since {
  readonly day: PlainDate;
  /** When that day begins. */
  readonly moment: string;
}

/** Meetings held from a day on by the venue's county, in the order of the counties' names; thinned ones are counted as before. */
export async function meetingsHeld(db: Db, { day, moment }: Since) {
  const thinned = db
    .selectFrom('past_meetings')
    .select('county')
    .where('outcome', '=', 'held')
    .where('day', '>=', day);
  const kept = db
    .selectFrom('meetings')
    .innerJoin('venues', 'venues.id', 'venue_id')
    .select('county')
    .where('state', '=', 'held')
    .where('starts_at', '>=', moment);
  const rows = await db
    .selectFrom(kept.unionAll(thinned).as('held'))
    .select(({ fn }) => ['county', fn.countAll<number>().as('meetings')])
    .groupBy('county')
    .orderBy('county')
    .execute();
  return rows.map(({ county, meetings }): { county: County; meetings: number } => ({
    county: CountyField.parse(county),
    meetings,
  }));
}
