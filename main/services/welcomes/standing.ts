import { areApart } from '../../../contract/domain/separations.ts';
import type { MemberId, WelcomeId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import * as separations from '../../../db/repositories/separations.ts';
import * as rows from '../../../db/repositories/welcomes.ts';
import type { Context } from '../../gate/context.ts';

/** R4: whether two members are kept apart now. */
export const areKeptApart = async (
  { db }: Pick<Context, 'db'>,
  one: MemberId,
  other: MemberId,
): Promise<boolean> => areApart(await separations.pairsAmong(db, [one, other]), one, other);

/**
 * R2, R4: the open welcomes that stand now, and those that fell: one of the two is no longer listed, or they are apart.
 * Decided at each reading, so that nothing need run for it to act at once.
 */
export async function openWelcomes({
  db,
  clock,
}: Pick<Context, 'db' | 'clock'>): Promise<{ standing: rows.StoredWelcome[]; fallen: rows.StoredWelcome[] }> {
  const open = await rows.open(db);
  if (open.length === 0) return { standing: [], fallen: [] };
  const apart = await separations.pairsAmong(
    db,
    open.flatMap(({ newcomer, welcomer }) => [newcomer.id, welcomer.id]),
  );
  const today = clock.today();
  const stands = ({ newcomer, welcomer }: rows.StoredWelcome): boolean =>
    [newcomer, welcomer].every((party) => rows.isPartyListed(party, today)) &&
    !areApart(apart, newcomer.id, welcomer.id);
  return { standing: open.filter(stands), fallen: open.filter((welcome) => !stands(welcome)) };
}

/** Closes the welcomes that fell: their newcomers wait again, and nothing brings such a welcome back (R4). */
export async function returnFallen(context: Context): Promise<void> {
  const { db, clock } = context;
  for (const { id, newcomer } of (await openWelcomes(context)).fallen) {
    await rows.close(db, id, { at: clock.now(), outcome: null });
    const facts = { welcome: id, outcome: 'returned' };
    await context.audit({ kind: 'change', action: 'welcomes.close', subject: newcomer.id, facts });
  }
}

/** A welcome that stands now; refuses `not-found`, `not-possible-now` for a closed one, `not-listed` (R2), `apart` (R4). */
export async function requireStanding(context: Context, id: WelcomeId): Promise<rows.StoredWelcome> {
  const { db, clock } = context;
  const welcome = await rows.require(db, id);
  const { newcomer, welcomer } = welcome;
  if (await areKeptApart(context, newcomer.id, welcomer.id)) throw new DeskError('apart');
  if ([newcomer, welcomer].some((party) => !rows.isPartyListed(party, clock.today())))
    throw new DeskError('not-listed');
  if (welcome.isClosed) throw new DeskError('not-possible-now');
  return welcome;
}
