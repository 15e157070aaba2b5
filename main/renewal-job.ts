import type { AuditAction, AuditFacts } from '../contract/audit.ts';
import type { JobView } from '../contract/jobs.ts';
import type { Db } from '../db/connection.ts';
import type { RenewalStep } from '../db/renew.ts';
import * as office from '../db/repositories/office.ts';
import type { Connection } from './connection.ts';
import type { Jobs } from './jobs.ts';
import { renewKey } from './renew-key.ts';
import type { Vault } from './vault.ts';

interface Recorded {
  readonly kind: 'change';
  readonly action: AuditAction;
  readonly facts: AuditFacts;
}

export interface RenewalWork {
  readonly connection: Connection;
  readonly vault: Vault;
  readonly jobs: Jobs;
  /** The path of `office.db`. */
  readonly file: string;
  /** One transaction with its record. */
  readonly change: (records: readonly Recorded[], work: (db: Db) => Promise<void>) => Promise<void>;
}

/** How far the work is at each step, of 100; the walk over the pages lies between `rekeyed` and `checked`. */
const TOTAL = 100;
const AT: Readonly<Partial<Record<RenewalStep, number>>> = {
  copied: 20,
  rekeyed: 50,
  checked: 90,
  aside: 95,
};
const [WALK_BEGINS, WALK_ENDS] = [50, 85];

/**
 * Changes the data key as a job. Locking or cancelling before the new key file stands leaves the office as it was: the change
 * stays due and is begun again at the next sign-in.
 */
export const beginRenewal = ({ connection, vault, jobs, file, change }: RenewalWork): JobView =>
  jobs.start({
    kind: 'accounts.renewKey',
    total: TOTAL,
    work: async (control) => {
      control.progress(1);
      const generation = await renewKey({
        connection,
        vault,
        file,
        onStep: (step) => {
          const at = AT[step];
          if (at !== undefined) control.progress(at);
        },
        onProgress: (checked, pages) =>
          control.progress(WALK_BEGINS + Math.floor((checked / pages) * (WALK_ENDS - WALK_BEGINS))),
      });
      const record = { kind: 'change', action: 'accounts.renewKey', facts: { generation } } as const;
      await change([record], async (db) => {
        await office.setKeyGeneration(db, generation);
        await office.setKeyRenewalDue(db, null);
      });
      return null;
    },
  });
