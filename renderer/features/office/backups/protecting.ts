import type { AuditAction, AuditEntry } from '../../../../contract/audit.ts';

/** Changes after which somebody may no longer be shown, booked, called or met as before, and paper that went out. */
const PROTECTING: readonly AuditAction[] = [
  'conflicts.log',
  'conflicts.review',
  'contacts.changeRules',
  'contacts.remove',
  'forms.narrow',
  'forms.revoke',
  'members.changeStatus',
  'members.merge',
  'packets.issue',
  'recalls.told',
  'retention.destroy',
  'separations.place',
];

/** Whether a record is of a change that protects somebody, and is entered again first. */
export const isProtecting = ({ action }: Pick<AuditEntry, 'action'>): boolean =>
  (PROTECTING as readonly string[]).includes(action);
