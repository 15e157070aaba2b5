import { z } from 'zod';
import { PlainDate } from './domain/dates.ts';
import { AbsenceId, AccountId } from './domain/ids.ts';
import { WeekHours } from './domain/week-hours.ts';
import { change, query } from './endpoint.ts';

/** Whole days away, both ends counted. There is no reason, and no field for one. */
export const AbsenceView = z.strictObject({ id: AbsenceId, firstDay: PlainDate, lastDay: PlainDate });
export type AbsenceView = z.infer<typeof AbsenceView>;

/** An account that can arrange and accompany meetings, and when. */
export const LiaisonView = z.strictObject({
  id: AccountId,
  name: z.string(),
  hours: WeekHours,
  /** Nobody entered hours: those of the state's offices hold. */
  isUsualHours: z.boolean(),
  /** Those that are not over, the next first. */
  absences: z.array(AbsenceView),
});
export type LiaisonView = z.infer<typeof LiaisonView>;

/** When liaisons work. Whoever plans meetings keeps these. */
export const liaisons = {
  /** Everyone who can accompany a meeting, by name. */
  hours: query({ needs: 'meetings.view', input: z.strictObject({}), output: z.array(LiaisonView) }),
  /** Null goes back to the usual hours. */
  setHours: change({
    needs: 'meetings.plan',
    input: z.strictObject({ accountId: AccountId, hours: WeekHours.nullable() }),
    output: LiaisonView,
  }),
  addAbsence: change({
    needs: 'meetings.plan',
    input: z
      .strictObject({ accountId: AccountId, firstDay: PlainDate, lastDay: PlainDate })
      .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'] }),
    output: LiaisonView,
  }),
  removeAbsence: change({
    needs: 'meetings.plan',
    input: z.strictObject({ id: AbsenceId }),
    output: LiaisonView,
  }),
};
