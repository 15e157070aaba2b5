import type { PlainDate } from '../../contract/domain/dates.ts';
import { dayOf, wallOf } from '../../contract/domain/office-time.ts';

/** Today on the office's wall, wherever this workstation's clock stands. */
export const officeToday = (now: Date = new Date()): PlainDate => dayOf(wallOf(now.toISOString()));

/** A day as the office takes it: null for today, which is then the office's own, whatever this window believes. */
export const lookedOn = (day: PlainDate): PlainDate | null => (day === officeToday() ? null : day);
