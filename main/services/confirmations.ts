import { type Confirmation, isKnownSafe } from '../../contract/domain/contacts.ts';
import type { ContactId, MemberId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import * as rows from '../../db/repositories/confirmations.ts';
import * as contacts from '../../db/repositories/contacts.ts';
import type { Context } from '../gate/context.ts';

/** What a confirmation allowed. */
export type Widening = 'release' | 'status' | 'fields' | 'contact-rules' | 'merge' | 'separation';

/**
 * R6: lets a widening go on only if the member confirmed it, in person or on a contact method that was already safe, and
 * records how. "Already" is taken by the office's day: the method must have been confirmed on an earlier day than today. One
 * that was added, allowed again or first confirmed today is as new as the wish itself, whoever recorded it: the caller
 * could be anybody with a new number. Confirming a known method again today takes nothing from it. Refuses
 * `confirmation-needed` without a confirmation, and `confirmation-not-safe` when the method is not the member's, was taken
 * away, may not be used, or was not confirmed on an earlier day within the office's number of days.
 */
export async function confirmWidening(
  context: Context,
  memberId: MemberId,
  purpose: Widening,
  confirmation: Confirmation | undefined,
): Promise<void> {
  if (confirmation === undefined) throw new DeskError('confirmation-needed', { field: 'confirmation' });
  const contactId = confirmation.how === 'contact-method' ? confirmation.contactId : null;
  if (contactId !== null && !(await isSafe(context, memberId, contactId)))
    throw new DeskError('confirmation-not-safe', { field: 'confirmation' });
  const { db, ids, clock, account } = context;
  const id = ids.next();
  const { how } = confirmation;
  await rows.add(db, {
    id,
    member_id: memberId,
    purpose,
    how,
    contact_id: contactId,
    at: clock.now(),
    account_id: account.id,
  });
  const facts = { purpose, how, ...(contactId === null ? {} : { contact: contactId }) };
  await context.audit({ kind: 'change', action: 'confirmations.add', subject: memberId, facts });
}

async function isSafe(context: Context, memberId: MemberId, id: ContactId): Promise<boolean> {
  const contact = await contacts.find(context.db, id);
  if (!contact || contact.isRemoved || contact.memberId !== memberId || !contact.rules.mayUse) return false;
  const { contactDays } = await context.settings();
  return isKnownSafe({ ...contact, ...contact.rules }, context.clock.today(), contactDays);
}
