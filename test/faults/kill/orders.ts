import { z } from 'zod';

/** Worked at without an end, until the kill comes. */
export const ENDLESS = ['writes', 'imports', 'packets', 'notices', 'password'] as const;
/** Done once, from the line that says it is ready to the line that says it is done. */
export const ONCE = ['rotation', 'migration', 'backup', 'restore'] as const;

/** What a process that will be killed is told to do. */
export const Orders = z.strictObject({
  folder: z.string(),
  /** A workstation's own folder, the same for every process: one that is killed takes nothing away. */
  programFolder: z.string(),
  /** Hexadecimal. */
  dataKey: z.string(),
  accountId: z.string(),
  task: z.enum([...ENDLESS, ...ONCE]),
  seed: z.int(),
  /** At which of its file operations the process ends itself; null when it waits to be killed. */
  endAt: z.int().nullable(),
  /** A build broken on purpose. */
  broken: z.enum(['none', 'early', 'halves', 'in-place']),
});
export type Orders = z.infer<typeof Orders>;

/**
 * One line on the pipe: what is about to be done (`try`), and what was acknowledged (`did`). When what is done once was done,
 * `id` says how many file operations it took, and `value` how many ms.
 */
export const Line = z.strictObject({
  what: z.enum(['ready', 'try', 'did']),
  kind: z.string(),
  id: z.string(),
  value: z.string(),
});
export type Line = z.infer<typeof Line>;

/** How the work tells, over the pipe, what it tries and what was acknowledged. */
export type Tell = (line: Line) => void;
