import { addressLines, isMailable } from '../../../contract/domain/addresses.ts';
import type { ContactId, MemberId } from '../../../contract/domain/ids.ts';
import type { PostalAddress } from '../../../contract/contacts.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { Db } from '../../../db/connection.ts';
import * as contacts from '../../../db/repositories/contacts.ts';

/**
 * R7: the address that mail for a member goes to: of the contact named, or else of the one confirmed last. Refuses
 * `not-possible-now` on the field `contactId` when it is not theirs, may not be used, or its address is not complete:
 * one of the Address Confidentiality Program needs its PMB code.
 */
export async function mailingAddress(
  db: Db,
  memberId: MemberId,
  contactId: ContactId | null,
): Promise<PostalAddress> {
  const usable = (await contacts.ofMember(db, memberId)).flatMap(({ id, point, rules, confirmedOn }) => {
    const isMeant = contactId === null || id === contactId;
    return isMeant && point.kind === 'post' && rules.mayUse && isMailable(point.address)
      ? [{ address: point.address, confirmedOn: confirmedOn ?? '' }]
      : [];
  });
  const [best] = usable.sort((one, other) => (one.confirmedOn < other.confirmedOn ? 1 : -1));
  if (!best) throw new DeskError('not-possible-now', { field: 'contactId' });
  return best.address;
}

/** What stands on the envelope: the member's name and the address, and nothing that tells what the letter is. */
export const envelopeLines = (name: string, address: PostalAddress): string[] => [
  name,
  ...addressLines(address),
];
