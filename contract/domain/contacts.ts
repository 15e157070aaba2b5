import { z } from 'zod';
import { type PlainDate, daysBetween } from './dates.ts';
import { ContactId } from './ids.ts';

export const CONTACT_KINDS = ['phone', 'email', 'post'] as const;
export const ContactKind = z.enum(CONTACT_KINDS);
export type ContactKind = z.infer<typeof ContactKind>;

/** The voicemail rule. What was never discussed is treated as vague (facts.md#practice-and-law). */
export const VOICEMAIL_RULES = ['never', 'vague', 'fine', 'not-discussed'] as const;
export const VoicemailRule = z.enum(VOICEMAIL_RULES);
export type VoicemailRule = z.infer<typeof VoicemailRule>;

export const VOICEMAIL_LABELS: Readonly<Record<VoicemailRule, string>> = {
  never: 'Voicemail: never',
  vague: 'Voicemail: vague, without the network’s name',
  fine: 'Voicemail: fine',
  'not-discussed': 'Voicemail: not discussed, so vague only',
};

/** R7: what the office was told about using one contact method. */
export interface SafeContactRules {
  readonly mayUse: boolean;
  readonly voicemail: VoicemailRule;
}

const VOICEMAIL_WIDTH: Readonly<Record<VoicemailRule, number>> = {
  never: 0,
  'not-discussed': 1,
  vague: 1,
  fine: 2,
};

/** R6: whether a change of rules allows more than before, and so wants a confirmation. */
export const allowsMore = (next: SafeContactRules, before: SafeContactRules): boolean =>
  (next.mayUse && !before.mayUse) || VOICEMAIL_WIDTH[next.voicemail] > VOICEMAIL_WIDTH[before.voicemail];

/** What the office knows of a method's confirmations: the last day, and the last one before that day. */
export interface Confirmations {
  readonly confirmedOn: PlainDate | null;
  readonly confirmedBefore: PlainDate | null;
}

/**
 * R6: whether a method was already safe before today, so that the member's word on it confirms a widening: it may be used,
 * and they confirmed it on an earlier day, at most `contactDays` ago. What was added or confirmed today does not count by
 * that: whoever calls with a new number could otherwise confirm themselves on it.
 */
export function isKnownSafe(
  { mayUse, confirmedOn, confirmedBefore }: Confirmations & Pick<SafeContactRules, 'mayUse'>,
  today: PlainDate,
  contactDays: number,
): boolean {
  const earlier = confirmedOn !== null && confirmedOn < today ? confirmedOn : confirmedBefore;
  return mayUse && earlier !== null && daysBetween(earlier, today) <= contactDays;
}

/** R6: how a widening was confirmed: face to face, or on a contact method that was already safe. */
export const Confirmation = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('in-person') }),
  z.strictObject({ how: z.literal('contact-method'), contactId: ContactId }),
]);
export type Confirmation = z.infer<typeof Confirmation>;
