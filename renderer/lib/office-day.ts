import type { PlainDate } from '../../contract/domain/dates.ts';
import { officeToday } from './wall-time.ts';

/** A day as the office takes it: null for today, which is then the office's own, whatever this window believes. */
export const lookedOn = (day: PlainDate): PlainDate | null => (day === officeToday() ? null : day);
