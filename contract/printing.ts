import { z } from 'zod';
import { errand } from './endpoint.ts';

/** What is on the print sheet, for the audit trail. */
export const PRINTED_THINGS = [
  'recovery-key',
  'packets',
  'forms',
  'member-sheet',
  'destruction-certificate',
  'envelope',
  'labels',
  'ledger-sheet',
  'meeting-sheet',
  'recall-letter',
  'audit-trail',
  'report',
] as const;
export const PrintedThing = z.enum(PRINTED_THINGS);
export type PrintedThing = z.infer<typeof PrintedThing>;

export const printing = {
  /** Prints the window's print sheet through the system's dialog; the answer says only what the system said. */
  print: errand({
    needs: 'signed-in',
    input: z.strictObject({ what: PrintedThing, subjects: z.array(z.string().max(40)).max(500) }),
    output: z.strictObject({ outcome: z.enum(['sent', 'cancelled', 'failed']) }),
  }),
};
