import { z } from 'zod';
import { OfficeSettings } from '../../../../contract/settings.ts';
import type { DeskFormOf } from '../../../lib/form.ts';

const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d+$/, 'A whole number, please')
    .transform(Number)
    .pipe(z.int().min(least, `At least ${least}`).max(most, `At most ${most}`));

/** The settings as they are typed: numbers are text until the form is sent. */
export const TypedSettings = OfficeSettings.omit({ texts: true, backupFolder: true }).extend({
  releaseMonths: whole(1, 60),
  contactDays: whole(7, 730),
  endingDays: whole(1, 365),
  welcomeDays: whole(1, 90),
  idleMinutes: whole(1, 30),
  venueDays: whole(30, 1825),
  noticeHours: whole(0, 720),
  graceMinutes: whole(5, 240),
  itineraryDays: whole(7, 730),
  backupHours: whole(1, 168),
  drillDays: whole(7, 730),
});
export type SettingsForm = DeskFormOf<z.input<typeof TypedSettings>, z.output<typeof TypedSettings>>;
