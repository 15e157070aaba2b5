import type { Db } from '../connection.ts';

/** When the last record before the latest sign-in was made, by its own clock; null when there is none. */
export async function lastBeforeSignIn(db: Db): Promise<string | null> {
  const found = await db
    .selectFrom('audit_trail')
    .select('at')
    .where('seq', '<', (eb) =>
      eb
        .selectFrom('audit_trail')
        .select((inner) => inner.fn.max('seq').as('seq'))
        .where('kind', '=', 'sign-in'),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.at ?? null;
}
