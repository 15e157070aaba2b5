import type { PlainDate } from '../../../contract/domain/dates.ts';
import { CountyField } from '../../../contract/domain/fields.ts';
import type { County } from '../../../contract/domain/counties.ts';
import { MemberId } from '../../../contract/domain/ids.ts';
import { displayName } from '../../../contract/domain/names.ts';
import type { Db } from '../../connection.ts';

/** A member who said that they are willing to welcome newcomers. */
export interface Welcomer {
  readonly id: MemberId;
  readonly name: string;
  readonly sortName: string;
  readonly town: string;
  readonly county: County | null;
}

/** R2: everyone listed on a day who is willing, in no order. */
export async function willing(db: Db, today: PlainDate): Promise<Welcomer[]> {
  const rows = await db
    .selectFrom('members')
    .select(['id', 'given_name', 'family_name', 'sort_name', 'town', 'county'])
    .where('merged_into', 'is', null)
    .where('status', '=', 'active')
    .where('forms_until', '>=', today)
    .where('is_willing_to_welcome', '=', 1)
    .execute();
  return rows.map((row) => ({
    id: MemberId.parse(row.id),
    name: displayName(row.given_name, row.family_name),
    sortName: row.sort_name,
    town: row.town,
    county: CountyField.nullable().parse(row.county),
  }));
}

/** When each welcomer last reached a newcomer. */
export async function lastReached(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('welcomes')
    .select(({ fn }) => ['welcomer_id', fn.max('closed_at').as('at')])
    .where('outcome', '=', 'reached')
    .groupBy('welcomer_id')
    .execute();
  return new Map(rows.flatMap(({ welcomer_id, at }) => (at === null ? [] : [[welcomer_id, at] as const])));
}

/** Who passed a newcomer on. */
export async function passedOn(db: Db, newcomerId: MemberId): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('welcomes')
    .select('welcomer_id')
    .where('newcomer_id', '=', newcomerId)
    .where('outcome', '=', 'passed-on')
    .execute();
  return new Set(rows.map((row) => row.welcomer_id));
}
