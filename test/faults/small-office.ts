import { buildersClock } from './builders-clock.ts';
import type { MemberId } from '../../contract/domain/ids.ts';
import type { Asking } from '../support/asking.ts';
import { listedMember, newContact, newMember } from '../support/builders.ts';

/** Some members whom packets may show, and some who came today, by the machine's time unless told. Gives the listed ones' ids. */
export async function fillSmallOffice(
  ask: Asking,
  listed = 6,
  newcomers = 4,
  now: () => number = Date.now,
): Promise<MemberId[]> {
  const office = { ask, clock: buildersClock(now) };
  const ids: MemberId[] = [];
  for (let count = 0; count < listed; count += 1) {
    const { id } = await listedMember(office);
    await newContact(office, id);
    ids.push(id);
  }
  for (let count = 0; count < newcomers; count += 1) await newMember(office);
  return ids;
}
