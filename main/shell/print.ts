import type { WebContents } from 'electron';
import type { Workstation } from '../ports.ts';

type Outcome = Awaited<ReturnType<Workstation['printWindow']>>;

/** How long a print dialog may stay open. The answer may never come (electron#39092). */
const PATIENCE_MS = 10 * 60_000;

const outcomeOf = (isSent: boolean, reason: string): Outcome => {
  if (isSent) return 'sent';
  return /cancel/i.test(reason) ? 'cancelled' : 'failed';
};

/**
 * Prints what the page shows, through the system's dialog. `sent` says only that the system took it; whether the paper came
 * out, a person has to say (R13). No answer within the patience is `failed`.
 */
export const printPage = (page: Pick<WebContents, 'print'>, patienceMs = PATIENCE_MS): Promise<Outcome> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve('failed'), patienceMs);
    page.print({ silent: false, printBackground: true }, (isSent, reason) => {
      clearTimeout(timer);
      resolve(outcomeOf(isSent, reason));
    });
  });
