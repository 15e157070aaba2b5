import { z } from 'zod';

/** What a process that will be killed is told to do. */
export const TASKS = ['writes', 'imports', 'packets', 'notices', 'password', 'migration'] as const;
export const Orders = z.strictObject({
  folder: z.string(),
  /** Hexadecimal. */
  dataKey: z.string(),
  accountId: z.string(),
  task: z.enum(TASKS),
  seed: z.int(),
  /** At which of its file operations the process ends itself; null when it waits to be killed. */
  endAt: z.int().nullable(),
  /** A build broken on purpose. */
  broken: z.enum(['none', 'early', 'halves', 'in-place', 'no-transaction']),
});
export type Orders = z.infer<typeof Orders>;

/** One line on the pipe: what is about to be done (`try`), and what was acknowledged (`did`). */
export const Line = z.strictObject({
  what: z.enum(['ready', 'try', 'did']),
  kind: z.string(),
  id: z.string(),
  value: z.string(),
});
export type Line = z.infer<typeof Line>;
