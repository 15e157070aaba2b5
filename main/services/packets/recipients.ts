import type { MemberId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { Recipients } from '../../../contract/packets.ts';
import type { LeftOut } from '../../../db/repositories/packets/runs.ts';
import * as people from '../../../db/repositories/packets/people.ts';
import type { Context } from '../../gate/context.ts';
import type { ListedNow, Snapshot } from './snapshot.ts';

export interface ChosenRecipients {
  /**
   * Those who may receive a packet now (R2), in the directory's order: their copies are numbered in it, and an order by
   * family names would betray those that are not shown (R3).
   */
  readonly able: readonly ListedNow[];
  /** Those chosen who may not, and why. Of everyone, the active members whose forms are missing. */
  readonly leftOut: readonly { readonly id: MemberId; readonly name: string; readonly because: LeftOut }[];
}

/** R2: who of the chosen may receive a packet now. Refuses `not-found` for somebody unknown. */
export async function chosenRecipients(
  { db }: Context,
  { listed }: Snapshot,
  chosen: Recipients,
): Promise<ChosenRecipients> {
  const candidates =
    chosen.kind === 'everyone' ? await people.active(db) : await people.named(db, [...new Set(chosen.ids)]);
  if (chosen.kind === 'members' && candidates.length < new Set(chosen.ids).size)
    throw new DeskError('not-found', { field: 'recipients' });
  const ids = new Set(candidates.map(({ id }) => id));
  return {
    able: [...listed.values()].filter(({ id }) => ids.has(id)),
    leftOut: candidates
      .filter(({ id }) => !listed.has(id))
      .map(({ id, name, status }) => ({ id, name, because: whyNot(status) })),
  };
}

/** Why somebody who is not listed gets no packet. */
export const whyNot = (status: string): LeftOut => (status === 'active' ? 'forms-missing' : 'not-active');
