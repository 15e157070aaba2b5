import type { Handlers } from '../gate/handlers.ts';

/** Work that goes on after the call that began it. */
export const jobs: Handlers<'jobs'> = {
  get: (context, { id }) => Promise.resolve(context.jobs.get(id)),
  cancel: (context, { id }) => Promise.resolve(context.jobs.cancel(id)),
};
