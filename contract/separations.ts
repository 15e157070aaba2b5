import { z } from 'zod';
import { Confirmation } from './domain/contacts.ts';
import { Moment } from './domain/fields.ts';
import { HeldMeeting } from './domain/held-meeting.ts';
import { MemberId, NoticeId, SeparationId } from './domain/ids.ts';
import { change, query } from './endpoint.ts';

/** Where a separation comes from. A wish has no reason, and no field for one (R5). */
export const SEPARATION_SOURCES = ['wish', 'staff', 'conflict'] as const;
export const SeparationSource = z.enum(SEPARATION_SOURCES);
export type SeparationSource = z.infer<typeof SeparationSource>;

/** A pair of members kept apart. Two may be kept apart more than once: by a wish and by a conflict notice. */
export const SeparationView = z.strictObject({
  id: SeparationId,
  memberId: MemberId,
  otherId: MemberId,
  otherName: z.string(),
  source: SeparationSource,
  placedAt: Moment,
  /** Whose wish it is: each of the two may have one. */
  askedBy: MemberId.nullable(),
  /** The conflict notice that placed it; it is lifted by its review only. */
  noticeId: NoticeId.nullable(),
  /** Who placed it may not lift it: that takes a second account. */
  isOwn: z.boolean(),
});
export type SeparationView = z.infer<typeof SeparationView>;

export const separations = {
  list: query({
    needs: 'members.view',
    input: z.strictObject({ memberId: MemberId }),
    output: z.array(SeparationView),
  }),
  /**
   * Keeps two members apart in everything the program does, from this instant (R4), and puts their meetings on hold. A wish
   * is that of `memberId`.
   */
  place: change({
    needs: 'separations.place',
    input: z.strictObject({ memberId: MemberId, otherId: MemberId, source: z.enum(['wish', 'staff']) }),
    output: SeparationView.extend({ onHold: z.array(HeldMeeting) }),
  }),
  /**
   * Ends a separation, which is widening: by another account than placed it, and for a wish with the member's own word
   * (R6). Refuses `second-account-needed`, `confirmation-needed`, and `not-possible-now` for one of a conflict notice.
   */
  lift: change({
    needs: 'separations.lift',
    input: z.strictObject({ id: SeparationId, confirmation: Confirmation.optional() }),
    output: z.strictObject({}),
  }),
};
