import * as rows from '../../db/repositories/settings.ts';
import type { Handlers } from '../gate/handlers.ts';

/** The office's own settings. */
export const settings: Handlers<'settings'> = {
  get: ({ db }) => rows.read(db),

  async change(context, changed) {
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
    await rows.write(context.db, given);
    await context.audit({
      kind: 'change',
      action: 'settings.change',
      facts: { settings: Object.keys(given).join(' ').slice(0, 80) },
    });
    return rows.read(context.db);
  },
};
