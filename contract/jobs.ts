import { z } from 'zod';
import { errand } from './endpoint.ts';

export const JobId = z.string().regex(/^job-[0-9]+$/);

/** Work that takes longer than a second: what it is, how far it is, and how it ended. */
export const JobView = z.strictObject({
  id: JobId,
  kind: z.enum([
    'audit.verify',
    'accounts.renewKey',
    'packets.run',
    'imports.apply',
    'search.rebuild',
    'backups.make',
    'backups.drill',
    'backups.check',
    'restores.prepare',
  ]),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  /** Units of work done and in all (copies, rows). */
  done: z.int().min(0),
  total: z.int().min(0),
  /** Milliseconds since it began, and the estimate of what is left (null when too early to say). */
  elapsedMs: z.int().min(0),
  leftMs: z.int().min(0).nullable(),
  /** The id of what it works on (a run: from the start; an import: once it is made), and why it failed. */
  subject: z.string().nullable(),
  code: z.string().nullable(),
});
export type JobView = z.infer<typeof JobView>;

/** Errands, because a job may hold the one connection: asking how far it is, or to stop, must not wait for it. */
export const jobs = {
  get: errand({ needs: 'signed-in', input: z.strictObject({ id: JobId }), output: JobView }),
  cancel: errand({ needs: 'signed-in', input: z.strictObject({ id: JobId }), output: JobView }),
};
