import { type KnownMember, knownMembers } from '../../../db/repositories/imports.ts';
import type { Db } from '../../../db/connection.ts';
import { type PaceOptions, paceOf } from '../../imports/pace.ts';

/** Members read at once: few enough that the window never waits for one page. */
const AT_ONCE = 1000;

/** Everyone whom a list is compared with, in pages, so that the window stays responsive in between. */
export async function readKnownMembers(db: Db, options: PaceOptions = {}): Promise<KnownMember[]> {
  const pace = paceOf(options);
  const all: KnownMember[] = [];
  for (let after: number | null = 0; after !== null;) {
    const { members, next } = await knownMembers(db, after, AT_ONCE);
    all.push(...members);
    after = next;
    if (pace.isDue()) await pace.rest(0, 1);
  }
  return all;
}
