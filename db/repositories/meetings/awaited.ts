import type { Db } from '../../connection.ts';

/**
 * The first planned moment by which somebody is to be heard from: the start of an accompanied meeting, or the end of one that
 * somebody checked in to. Null when nobody is waited for.
 */
export async function firstAwaited(db: Db): Promise<string | null> {
  const { first } = await db
    .selectFrom('meetings')
    .select(({ fn, eb }) =>
      fn
        .min<string | null>(
          eb.case().when('checked_in_at', 'is', null).then(eb.ref('starts_at')).else(eb.ref('ends_at')).end(),
        )
        .as('first'),
    )
    .where('state', 'in', ['planned', 'on-hold'])
    .where('checked_out_at', 'is', null)
    .where((eb) => eb.or([eb('kind', '=', 'accompanied'), eb('checked_in_at', 'is not', null)]))
    .executeTakeFirstOrThrow();
  return first;
}
