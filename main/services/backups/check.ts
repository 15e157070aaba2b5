import type { JobView } from '../../../contract/jobs.ts';
import { REMEMBERED } from '../../../db/repositories/backups.ts';
import { isDamaged } from '../../backups/office-files.ts';
import type { Errand } from '../../gate/context.ts';
import { checkedBy } from './progress.ts';

/** What a check found: the word that its job ends with. */
type Found = 'whole' | 'trail-broken' | 'damaged';

/** Begins the check of the office's own file. A damaged office is locked at the end: it opens to be read only. */
export const checkOffice = (errand: Errand): JobView =>
  errand.jobs.start({
    kind: 'backups.check',
    total: 0,
    work: async (control) => {
      const report = await errand.files.checkOwn(checkedBy(control));
      const isTrailWhole = report.contents?.trail.firstBad === null;
      const found: Found = isDamaged(report) ? 'damaged' : isTrailWhole ? 'whole' : 'trail-broken';
      await remember(errand, { isGood: report.isSound, pages: report.pages, found }).catch(() => undefined);
      // After the job has ended, which the lock would otherwise wait for.
      if (found === 'damaged') setImmediate(() => errand.files.giveUp());
      return found;
    },
  });

const remember = (
  { transact }: Errand,
  facts: { readonly isGood: boolean; readonly pages: number; readonly found: Found },
): Promise<void> =>
  transact(({ audit }) =>
    audit({ kind: 'change', action: 'backups.check', subject: REMEMBERED['backups.check'], facts }),
  );
