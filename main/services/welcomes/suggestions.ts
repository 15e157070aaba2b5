import type { MemberId } from '../../../contract/domain/ids.ts';
import { inOrderOfSuggestion } from '../../../contract/domain/welcomes.ts';
import type { Suggestion } from '../../../contract/welcomes.ts';
import * as members from '../../../db/repositories/members.ts';
import * as separations from '../../../db/repositories/separations.ts';
import * as welcomers from '../../../db/repositories/welcomes/welcomers.ts';
import type { Context } from '../../gate/context.ts';
import { openWelcomes } from './standing.ts';

/** R2, R4: who could welcome a newcomer, the first to ask first; never the newcomer, never anyone apart from them. */
export async function suggestionsFor(context: Context, newcomerId: MemberId): Promise<Suggestion[]> {
  const { db, clock } = context;
  const { county } = await members.require(db, newcomerId);
  const apart = await separations.apartFrom(db, newcomerId);
  const last = await welcomers.lastReached(db);
  const passedOn = await welcomers.passedOn(db, newcomerId);
  const { standing } = await openWelcomes(context);
  const open = Map.groupBy(standing, ({ welcomer }) => welcomer.id);
  const able = (await welcomers.willing(db, clock.today())).filter(
    ({ id }) => id !== newcomerId && !apart.has(id),
  );
  return inOrderOfSuggestion(
    able.map((welcomer) => ({
      ...welcomer,
      isSameCounty: county === null || welcomer.county === null ? null : welcomer.county === county,
      openWelcomes: open.get(welcomer.id)?.length ?? 0,
      lastWelcomedAt: last.get(welcomer.id) ?? null,
      hasPassedOn: passedOn.has(welcomer.id),
    })),
  ).map(({ sortName: _sortName, county: _county, ...suggestion }) => suggestion);
}
