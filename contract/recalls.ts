import { z } from 'zod';
import { CopyState } from './domain/copies.ts';
import { Moment, Offset, PageSize, Pdf } from './domain/fields.ts';
import { ContactId, CopyId, MemberId } from './domain/ids.ts';
import { Person } from './domain/named.ts';
import { change, errand, query } from './endpoint.ts';

/** How a holder was asked for a copy. There is no place for what was said or why (R5). */
export const TOLD_HOW = ['call', 'in-person', 'letter'] as const;
export const ToldHow = z.enum(TOLD_HOW);
export type ToldHow = z.infer<typeof ToldHow>;

/** Somebody of the office asked for a copy. */
const RecallNotice = z.strictObject({ at: Moment, how: ToldHow, by: z.string() });

/** R13: one copy to get back, or lost, and what was done about it. */
const RecalledCopy = z.strictObject({
  copyId: CopyId,
  numberText: z.string(),
  state: CopyState,
  issuedAt: Moment.nullable(),
  /** The first one first. */
  notices: z.array(RecallNotice),
});
export type RecalledCopy = z.infer<typeof RecalledCopy>;

/** Who holds copies that they should not hold any more. */
export const HolderRecall = z.strictObject({
  holder: Person,
  /** The first one produced first. */
  copies: z.array(RecalledCopy).min(1),
  /** Whether a newer copy was produced for them that shows only what may be shown. */
  hasNewer: z.boolean(),
  /** Whether they may receive a packet now (R2). */
  mayReceive: z.boolean(),
});
export type HolderRecall = z.infer<typeof HolderRecall>;

export const UnaccountedCopy = RecalledCopy.extend({ holder: Person, closedAt: Moment.nullable() });
export type UnaccountedCopy = z.infer<typeof UnaccountedCopy>;

/**
 * A recall is never written down: it is open while a copy is out with its holder and shows something that may no longer be
 * shown to them (R3, R4), and it ends with the copy, or with the cause. Only what somebody did about it is kept. Nothing
 * here says who or what it is that may no longer be shown (R4, R5, R8).
 */
export const recalls = {
  /** The holders by name, a page at a time; and the copies that nobody can find, the newest first, at most 100 of them. */
  list: query({
    needs: 'packets.view',
    input: z.strictObject({ offset: Offset, limit: PageSize }),
    output: z.strictObject({
      /** How many holders there are. */
      total: z.int(),
      /** How many copies they hold. */
      copies: z.int(),
      rows: z.array(HolderRecall),
      unaccounted: z.strictObject({ total: z.int(), rows: z.array(UnaccountedCopy) }),
    }),
  }),
  /** Records that the holders were asked for these copies. Refuses `not-possible-now` for one that is not to be got back. */
  told: change({
    needs: 'packets.issue',
    input: z.strictObject({ copyIds: z.array(CopyId).min(1).max(500), how: ToldHow }),
    output: z.array(RecalledCopy),
  }),
  /**
   * A letter that asks a holder for their copies by their numbers and says neither who nor why; to the postal contact
   * given, or the one confirmed last (R7). Refuses `not-possible-now` when there is nothing to ask for, and on the field
   * `contactId` when there is no address that may be used.
   */
  letter: errand({
    needs: 'packets.issue',
    input: z.strictObject({ memberId: MemberId, contactId: ContactId.optional() }),
    output: Pdf,
  }),
};
