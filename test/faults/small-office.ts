import { buildersClock } from './builders-clock.ts';
import type { MemberId } from '../../contract/domain/ids.ts';
import type { Asking } from '../support/asking.ts';
import { listedMember, newContact, newMember } from '../support/builders.ts';

/** The builders' clock, where the machine's own time is used. */
const clock = buildersClock();

/** Some members whom packets may show, and some who came today. Gives the listed ones' ids. */
export async function fillSmallOffice(ask: Asking, listed = 6, newcomers = 4): Promise<MemberId[]> {
  const office = { ask, clock };
  const ids: MemberId[] = [];
  for (let count = 0; count < listed; count += 1) {
    const { id } = await listedMember(office);
    await newContact(office, id);
    ids.push(id);
  }
  for (let count = 0; count < newcomers; count += 1) await newMember(office);
  return ids;
}
