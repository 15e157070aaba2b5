import { z } from 'zod';
import { ContactKind } from './domain/contacts.ts';
import { PlainDate } from './domain/dates.ts';
import { CountyField, Moment } from './domain/fields.ts';
import { ContactId, MemberId, WelcomeId } from './domain/ids.ts';
import { ExperienceArea } from './domain/members.ts';
import { Person } from './domain/named.ts';
import { WELCOME_OUTCOMES } from './domain/welcomes.ts';
import { change, query } from './endpoint.ts';

export const WelcomeOutcome = z.enum(WELCOME_OUTCOMES);
export type WelcomeOutcome = z.infer<typeof WelcomeOutcome>;

/** A newcomer: a listed member who became active through the program and whom nobody welcomed yet. */
export const NewcomerRow = Person.extend({
  town: z.string(),
  county: CountyField.nullable(),
  since: Moment,
});
export type NewcomerRow = z.infer<typeof NewcomerRow>;

/** A member asked to welcome a newcomer, as long as both are listed (R2) and not apart (R4). */
export const WelcomeView = z.strictObject({
  id: WelcomeId,
  newcomer: Person,
  welcomer: Person,
  assignedAt: Moment,
  dueOn: PlainDate,
  isOverdue: z.boolean(),
  /** How often the welcomer tried without reaching the newcomer. */
  tries: z.int(),
});
export type WelcomeView = z.infer<typeof WelcomeView>;

/** A member who could welcome a newcomer, and what speaks for them. */
export const Suggestion = Person.extend({
  town: z.string(),
  /** Null when the county of one of the two is not recorded. */
  isSameCounty: z.boolean().nullable(),
  openWelcomes: z.int(),
  /** When they last reached a newcomer; null when they never did. */
  lastWelcomedAt: Moment.nullable(),
  /** Whether they were asked for this newcomer before, and it was passed on. */
  hasPassedOn: z.boolean(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** R3: what the welcomer may be told of the newcomer, and nothing else, with the rules of each contact method (R7). */
export const WelcomeCard = z.strictObject({
  id: WelcomeId,
  name: z.string(),
  town: z.string().nullable(),
  contacts: z.array(
    z.strictObject({
      id: ContactId,
      kind: ContactKind,
      value: z.string(),
      rules: z.array(z.string()),
      /** R7: not confirmed within the office's number of days. */
      isConfirmationDue: z.boolean(),
    }),
  ),
  experience: z.array(ExperienceArea),
  ownWords: z.string().nullable(),
});
export type WelcomeCard = z.infer<typeof WelcomeCard>;

const needs = 'welcomes.arrange' as const;
const One = z.strictObject({ id: WelcomeId });
const some = <T extends z.ZodType>(row: T) => z.strictObject({ total: z.int(), rows: z.array(row) });

export const welcomes = {
  /** Newcomers without a welcome, the longest waiting first, and the welcomes under way, the overdue first: 200 of each. */
  queue: query({
    needs,
    input: z.strictObject({}),
    output: z.strictObject({ waiting: some(NewcomerRow), open: some(WelcomeView) }),
  }),
  /**
   * The first 20 members to ask for a newcomer (contract/domain/welcomes.ts): listed, willing, never apart from the
   * newcomer. Refuses `not-found` for someone who is no newcomer, `not-possible-now` for one who was welcomed, and
   * `not-listed`.
   */
  suggestions: query({
    needs,
    input: z.strictObject({ newcomerId: MemberId }),
    output: z.array(Suggestion),
  }),
  /**
   * Gives a newcomer to a welcomer. Refuses `not-listed` when either of the two is not (R2), `apart` (R4), and
   * `not-possible-now` when the newcomer has a welcome or the welcomer did not say that they are willing.
   */
  assign: change({
    needs,
    input: z.strictObject({ newcomerId: MemberId, welcomerId: MemberId }),
    output: WelcomeView,
  }),
  /** Recorded as a view. Refuses `not-listed` and `apart` from the instant either holds, `not-possible-now` for one closed. */
  card: query({ needs, input: One, output: WelcomeCard }),
  /** `reached` ends it, `tried` gives it another term, `passed-on` returns the newcomer to the queue. Refuses as `card` does. */
  close: change({ needs, input: One.extend({ outcome: WelcomeOutcome }), output: z.strictObject({}) }),
  /** The newcomer needs no welcome. Refuses `not-found`, and `not-possible-now` for one who is settled. */
  settle: change({ needs, input: z.strictObject({ memberId: MemberId }), output: z.strictObject({}) }),
};
