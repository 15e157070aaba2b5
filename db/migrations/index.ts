import type { Migration } from '../migrate.ts';
import { ground } from './0001-ground.ts';
import { conflicts } from './0002-conflicts.ts';
import { welcomes } from './0003-welcomes.ts';
import { recalls } from './0004-recalls.ts';
import { meetings } from './0005-meetings.ts';
import { spoiledByNotices } from './0006-spoiled-by-notices.ts';
import { backups } from './0007-backups.ts';
import { auditMarks } from './0008-audit.ts';
import { retention } from './0009-retention.ts';
import { workPhones } from './0010-work-phones.ts';
import { auditDays } from './0011-audit-days.ts';

/** Every migration in order. Append only: a released one is never changed. */
export const migrations: readonly Migration[] = [
  ground,
  conflicts,
  welcomes,
  recalls,
  meetings,
  spoiledByNotices,
  backups,
  auditMarks,
  retention,
  workPhones,
  auditDays,
];
