import { z } from 'zod';
import { Confirmation, ContactKind, VoicemailRule } from './domain/contacts.ts';
import { oneLine } from './domain/fields.ts';
import { PlainDate } from './domain/dates.ts';
import { ContactId, MemberId } from './domain/ids.ts';
import { change, query } from './endpoint.ts';

/** A postal address. In the Address Confidentiality Program the PMB code must be on the envelope. */
export const PostalAddress = z.strictObject({
  street: z.string().trim().max(160),
  city: oneLine(60),
  state: oneLine(20),
  zip: oneLine(12),
  isConfidentialProgram: z.boolean(),
  pmb: oneLine(12).nullable(),
});
export type PostalAddress = z.infer<typeof PostalAddress>;

/** The method itself: a phone number as E.164, an e-mail address, or a postal address. */
export const ContactPoint = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phone'), phone: z.string().trim().min(3).max(40) }),
  z.strictObject({ kind: z.literal('email'), email: z.email().max(200) }),
  z.strictObject({ kind: z.literal('post'), address: PostalAddress }),
]);
export type ContactPoint = z.infer<typeof ContactPoint>;

/** R7: what the member told the office about using it. */
export const ContactRules = z.strictObject({
  /** What the member calls it: home, work, my sister's. */
  label: oneLine(40),
  mayUse: z.boolean(),
  voicemail: VoicemailRule,
  /** Who else may pick it up or open it. */
  whoElse: oneLine(120),
  bestTimes: oneLine(120),
});
export type ContactRules = z.infer<typeof ContactRules>;

/** The safe-contact card. */
export const ContactView = ContactRules.extend({
  id: ContactId,
  memberId: MemberId,
  kind: ContactKind,
  point: ContactPoint,
  /** As it is read aloud or written on an envelope. */
  display: z.string(),
  confirmedOn: PlainDate.nullable(),
  /** True when it was never confirmed, or not within the office's number of days (180). */
  isConfirmationDue: z.boolean(),
  /** Whether it was already safe before today, so that the member's word on it confirms a widening (R6). */
  isKnownSafe: z.boolean(),
  /** Whether a packet produced now shows it: the member is listed, the release covers it, it may be used (R2, R3, R7). */
  isShownToMembers: z.boolean(),
});
export type ContactView = z.infer<typeof ContactView>;

const One = z.strictObject({ id: ContactId });

export const contacts = {
  list: query({
    needs: 'members.view',
    input: z.strictObject({ memberId: MemberId }),
    output: z.array(ContactView),
  }),
  add: change({
    needs: 'contacts.change',
    input: z.strictObject({
      memberId: MemberId,
      point: ContactPoint,
      rules: ContactRules,
      isConfirmedToday: z.boolean(),
    }),
    output: ContactView,
  }),
  /** New rules for the same number or address. Allowing more than before needs a confirmation (R6). */
  changeRules: change({
    needs: 'contacts.change',
    input: One.extend({ rules: ContactRules, confirmation: Confirmation.optional() }),
    output: ContactView,
  }),
  /** "Confirmed today": the member said that this method and its rules still hold. */
  confirm: change({ needs: 'contacts.change', input: One, output: ContactView }),
  /** Takes it away: out of the release in force at the same instant (R3). */
  remove: change({ needs: 'contacts.change', input: One, output: z.strictObject({}) }),
};
