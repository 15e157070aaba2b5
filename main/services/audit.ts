import * as trail from '../../db/repositories/audit.ts';
import type { Handlers } from '../gate/handlers.ts';

/** The trail, to read and to check. Reading it is recorded too. */
export const audit: Handlers<'audit'> = {
  async list(context, filter) {
    if (filter.before === null) await context.audit({ kind: 'view', action: 'audit.list' });
    return trail.list(context.db, filter);
  },

  async verify(context) {
    const found = await trail.verifyChain(context.db, context.vault.auditKey);
    await context.audit({
      kind: 'view',
      action: 'audit.verify',
      facts: { count: found.count, isIntact: found.firstBad === null },
    });
    return found;
  },
};
