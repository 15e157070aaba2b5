import { z } from 'zod';
import { PlainDate } from './domain/dates.ts';
import { Moment } from './domain/fields.ts';
import { FormKind } from './domain/forms.ts';
import { WelcomeId } from './domain/ids.ts';
import { Person } from './domain/named.ts';
import { query } from './endpoint.ts';

/** What needs a person now: each list holds the first few and says how many there are in all. */
const needs = <T extends z.ZodType>(row: T) => z.strictObject({ total: z.int(), rows: z.array(row) });

export const TodayView = z.strictObject({
  members: z.strictObject({ applicants: z.int(), active: z.int(), paused: z.int(), listed: z.int() }),
  /** Conflict notices that nobody has reviewed yet, and since when the longest waits. */
  noticesToReview: z.strictObject({ total: z.int(), oldestReceivedAt: Moment.nullable() }),
  /** Meetings: of today, not heard from in time, on hold, and with members who are still to be asked. */
  meetings: z.strictObject({ today: z.int(), overdue: z.int(), onHold: z.int(), toAsk: z.int() }),
  /** Newcomers whom nobody was asked to welcome yet. */
  newcomersWaiting: z.int(),
  /** Welcomes past their day, the longest first; named by the newcomer. */
  welcomesOverdue: needs(Person.extend({ welcomeId: WelcomeId, dueOn: PlainDate })),
  formsMissing: needs(Person.extend({ missing: z.array(FormKind) })),
  formsEnding: needs(Person.extend({ endsOn: PlainDate })),
  contactsToConfirm: needs(Person.extend({ methods: z.int() })),
  copiesToPrint: z.int(),
  copiesToIssue: z.int(),
  copiesUnaccounted: z.int(),
  copiesOutOfDate: z.int(),
  /** Of those, the ones that are out with their holders: to be got back. */
  copiesToRecall: z.int(),
  runsToFinish: z.int(),
});
export type TodayView = z.infer<typeof TodayView>;

export const today = {
  overview: query({ needs: 'members.view', input: z.strictObject({}), output: TodayView }),
};
