import type { AuditAction, AuditFacts, AuditKind } from '../../contract/audit.ts';
import type { PlainDate } from '../../contract/domain/dates.ts';
import type { JobView } from '../../contract/jobs.ts';
import type { AccountId } from '../../contract/domain/ids.ts';
import type { Role } from '../../contract/rights.ts';
import type { OfficeSettings } from '../../contract/settings.ts';
import type { Db } from '../../db/connection.ts';
import type { OfficeFiles } from '../backups/office-files.ts';
import type { Jobs } from '../jobs.ts';
import type { Typesetter } from '../packet/typesetter.ts';
import type { IdSource, Workstation } from '../ports.ts';
import type { Tries } from '../tries.ts';
import type { Vault } from '../vault.ts';

/** The office's time: moments in UTC, days as they are on the office's wall (America/Denver). */
export interface OfficeClock {
  now(): string;
  today(): PlainDate;
}

export interface AuditRecord {
  readonly kind: AuditKind;
  readonly action: AuditAction;
  readonly subject?: string;
  readonly facts?: AuditFacts;
}

/** What there is for a call that runs outside any transaction: it opens its own with `transact`. */
export interface Errand {
  readonly clock: OfficeClock;
  readonly ids: IdSource;
  readonly account: { readonly id: AccountId; readonly role: Role };
  readonly vault: Vault;
  /** The sign-ins that failed, by which accounts wait or are locked. */
  readonly tries: Tries;
  /** Begins to change the office's data key; every call waits meanwhile. Refuses ('job-running') a second one. */
  readonly renewKey: () => JobView;
  readonly workstation: Workstation;
  readonly typesetter: Typesetter;
  readonly jobs: Jobs;
  /** The office's own files and what may be done with them as a whole. */
  readonly files: OfficeFiles;
  /** What lives as long as the session, in memory only: import drafts, the recovery key until it is confirmed. */
  readonly memory: Map<string, unknown>;
  /**
   * A transaction with a context of its own: all that is done in it is on disk together or not at all. Never call it
   * inside another one: the one connection would wait for itself.
   */
  readonly transact: <T>(work: (context: Context) => Promise<T>) => Promise<T>;
}

/** Everything a use case works with, passed in. One context is one call: its `db` is that call's transaction. */
export interface Context extends Errand {
  readonly db: Db;
  /** Records in the audit trail, in the same transaction as the change. */
  readonly audit: (record: AuditRecord) => Promise<void>;
  /** The same for many records, in their order and in far fewer statements. */
  readonly auditAll: (records: readonly AuditRecord[]) => Promise<void>;
  readonly settings: () => Promise<OfficeSettings>;
  /** Runs after this call's transaction is on disk; not at all when the call was refused. */
  readonly afterwards: (work: () => void) => void;
}
