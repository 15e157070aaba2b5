import { type PlainDate } from '../../contract/domain/dates.ts';
import { dayOf, wallOf } from '../../contract/domain/office-time.ts';

/** Today on the office's wall, wherever this workstation's clock stands. */
export const officeToday = (now: Date = new Date()): PlainDate => dayOf(wallOf(now.toISOString()));
