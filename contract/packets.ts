import { z } from 'zod';
import { CopyState, Edition, IssuedHow } from './domain/copies.ts';
import { Moment, Offset, PageSize, Pdf, SearchText } from './domain/fields.ts';
import { ContactId, CopyId, MemberId, RunId } from './domain/ids.ts';
import { Person } from './domain/named.ts';
import { change, errand, query } from './endpoint.ts';
import { JobView } from './jobs.ts';

/** For whom packets are produced. */
export const Recipients = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('members'), ids: z.array(MemberId).min(1).max(5000) }),
]);
export type Recipients = z.infer<typeof Recipients>;

/** `preferred` takes each member's own choice of print. */
export const EditionChoice = z.enum(['preferred', 'standard', 'large']);
export type EditionChoice = z.infer<typeof EditionChoice>;

export const ProducePackets = z.strictObject({ recipients: Recipients, edition: EditionChoice });
export type ProducePackets = z.infer<typeof ProducePackets>;

/** Where letters stand that the fonts cannot print: on the member's record, or on a contact method and its rules. */
export const UNPRINTABLE_PLACES = ['name', 'town', 'own-words', 'contacts'] as const;
export const UnprintablePlace = z.enum(UNPRINTABLE_PLACES);
export type UnprintablePlace = z.infer<typeof UnprintablePlace>;

/** What would happen if packets were produced now. */
export const PacketCheck = z.strictObject({
  recipients: z.int(),
  /** Chosen people who cannot receive one now (R2). Of everyone, the active members with forms missing: the first 500. */
  leftOut: z.array(Person.extend({ because: z.enum(['not-active', 'forms-missing']) })),
  /** Listed members whose shown facts have letters that the fonts cannot print, and which: nothing is produced until then. */
  unprintable: z.array(
    Person.extend({ letters: z.array(z.string()), places: z.array(UnprintablePlace).min(1) }),
  ),
  /** Recipients who still hold an older copy. */
  holders: z.int(),
});
export type PacketCheck = z.infer<typeof PacketCheck>;

export const CopyView = z.strictObject({
  id: CopyId,
  number: z.int(),
  numberText: z.string(),
  runId: RunId,
  recipient: Person,
  edition: Edition,
  state: CopyState,
  producedAt: Moment,
  printedAt: Moment.nullable(),
  issuedAt: Moment.nullable(),
  issuedHow: IssuedHow.nullable(),
  closedAt: Moment.nullable(),
  pages: z.int(),
  sha256: z.string(),
  /** True when the copy shows something that may no longer be shown to its holder (R3, R4): print none of it. */
  isOutOfDate: z.boolean(),
});
export type CopyView = z.infer<typeof CopyView>;

/** Which of a member's facts stand in a copy. */
export const SHOWN_FACTS = ['name', 'town', 'phone', 'email', 'post', 'experience', 'own-words'] as const;
export const ShownFact = z.enum(SHOWN_FACTS);
export type ShownFact = z.infer<typeof ShownFact>;

export const CopyEntry = z.strictObject({
  member: Person,
  facts: z.array(ShownFact),
  isStillRight: z.boolean(),
});
export type CopyEntry = z.infer<typeof CopyEntry>;

export const RunView = z.strictObject({
  id: RunId,
  startedAt: Moment,
  startedBy: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'interrupted', 'failed']),
  total: z.int(),
  produced: z.int(),
  printed: z.int(),
  issued: z.int(),
  spoiled: z.int(),
});
export type RunView = z.infer<typeof RunView>;

const CopyIds = z.strictObject({ ids: z.array(CopyId).min(1).max(500) });
const OneRun = z.strictObject({ id: RunId });

export const packets = {
  check: query({ needs: 'packets.produce', input: ProducePackets, output: PacketCheck }),
  /** Begins a run: each copy is in the ledger before anyone can print it. */
  produce: change({ needs: 'packets.produce', input: ProducePackets, output: JobView }),
  /** Goes on with a run that was cancelled or interrupted, for the recipients it had not reached. */
  resume: change({ needs: 'packets.produce', input: OneRun, output: JobView }),
  runs: query({
    needs: 'packets.view',
    input: z.strictObject({ offset: Offset, limit: PageSize }),
    output: z.strictObject({ total: z.int(), rows: z.array(RunView) }),
  }),
  run: query({ needs: 'packets.view', input: OneRun, output: RunView }),
  ledger: query({
    needs: 'packets.view',
    input: z.strictObject({
      text: SearchText,
      states: z.array(CopyState).max(7),
      runId: RunId.nullable(),
      /** True leaves only the copies that show something that may no longer be shown to their holders. */
      isOutOfDate: z.literal(true).optional(),
      offset: Offset,
      limit: PageSize,
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(CopyView) }),
  }),
  /** One copy with its entries: who is shown in it, with which facts. */
  copy: query({
    needs: 'packets.view',
    input: z.strictObject({ id: CopyId }),
    output: z.strictObject({ copy: CopyView, entries: z.array(CopyEntry) }),
  }),
  /** The copies a member holds or held. */
  heldBy: query({
    needs: 'packets.view',
    input: z.strictObject({ memberId: MemberId }),
    output: z.array(CopyView),
  }),
  /** The copies that show a member, and to whom (R13). */
  showing: query({
    needs: 'packets.view',
    input: z.strictObject({ memberId: MemberId }),
    output: z.array(z.strictObject({ copy: CopyView, facts: z.array(ShownFact) })),
  }),
  /** The pages of a copy, typeset again from what the ledger keeps, the same bytes each time. */
  pdf: errand({ needs: 'packets.produce', input: z.strictObject({ id: CopyId }), output: Pdf }),
  /** After printing: did it come out? Yes makes the copies printed, no makes them spoiled. */
  confirmPrinted: change({
    needs: 'packets.produce',
    input: CopyIds.extend({ cameOut: z.boolean() }),
    output: z.array(CopyView),
  }),
  issue: change({
    needs: 'packets.issue',
    input: CopyIds.extend({ how: IssuedHow, contactId: ContactId.nullable() }),
    output: z.array(CopyView),
  }),
  /**
   * Wipes what copies that came to their end were typeset from. The program does it after each end, when the call is
   * answered, and at every sign-in for what a lock or a crash left. No such copy is printed or opened in between.
   */
  forget: errand({
    needs: 'packets.view',
    input: z.strictObject({}),
    output: z.strictObject({ forgotten: z.int() }),
  }),
  /** The honest end of a copy (R13). */
  close: change({
    needs: 'packets.issue',
    input: CopyIds.extend({ as: z.enum(['returned', 'destroyed', 'unaccounted', 'spoiled']) }),
    output: z.array(CopyView),
  }),
  /** A plain envelope, to the postal contact given, or the one it was issued to, or the one confirmed last. */
  envelope: errand({
    needs: 'packets.issue',
    input: z.strictObject({ id: CopyId, contactId: ContactId.optional() }),
    output: Pdf,
  }),
  /** Avery 5160 sheets, from the given label of the first sheet on (1 to 30). */
  labels: errand({
    needs: 'packets.issue',
    input: CopyIds.extend({ startAt: z.int().min(1).max(30) }),
    output: Pdf,
  }),
  ledgerSheet: errand({ needs: 'packets.view', input: OneRun, output: Pdf }),
  /** Saves one copy as a file, outside the office's encryption, after the window's warning (R10). */
  export: errand({
    needs: 'packets.export',
    input: z.strictObject({ id: CopyId }),
    output: z.strictObject({ isSaved: z.boolean() }),
  }),
};
