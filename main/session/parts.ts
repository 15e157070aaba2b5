import type { AccountView } from '../../contract/accounts.ts';
import type { AccountId } from '../../contract/domain/ids.ts';
import type { NewAuditEntry } from '../../db/repositories/audit/chain.ts';
import { type OfficeFiles, officeFiles } from '../backups/office-files.ts';
import type { Connection } from '../connection.ts';
import type { OfficeClock } from '../gate/context.ts';
import { type Jobs, createJobs } from '../jobs.ts';
import { officeClock } from '../office-clock.ts';
import type { Typesetter } from '../packet/typesetter.ts';
import type { Clock, IdSource, Workstation } from '../ports.ts';
import type { Tries } from '../tries.ts';
import { type Vault, type VaultParts, openVault } from '../vault.ts';

/** What the office is given from outside: time, ids, the workstation, the typesetter. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly workstation: Workstation;
  readonly typesetter: Typesetter;
  /** Milliseconds that never run backwards, so that a clock set back does not lengthen a session. */
  readonly elapsed?: () => number;
  /** Where the code of the thread stands that looks through databases; its source unless told. */
  readonly checkWorker?: string;
  /** Told when the office's file could not be opened again, or was found damaged: nobody can go on. */
  readonly onLost?: () => void;
}

/** What a session is opened with. */
export interface SessionParts {
  readonly database: string;
  readonly keys: VaultParts;
  readonly ports: Ports;
  /** Whose slot opened the office; null with the recovery key, until somebody takes over. */
  readonly opened: { readonly accountId: AccountId; readonly slotId: string } | null;
  readonly tries: Tries;
  readonly mode: 'create' | 'open';
}

/** Where a damaged office's records go, as nothing can be written into it, and what is done when it is closed. */
export interface Reading {
  note(records: readonly NewAuditEntry[]): void;
  closed(): void;
}

/** Who is signed in, and whether the session is over: all of it that changes. */
export interface Presence {
  account: AccountView | null;
  isClosed: boolean;
}

/** One sitting at the office, from the sign-in to the lock: what the pieces of a session share. */
export interface Sitting {
  readonly parts: SessionParts;
  readonly connection: Connection;
  /** Of a damaged office, which is only read; null of a sound one. */
  readonly reading: Reading | null;
  readonly clock: OfficeClock;
  readonly vault: Vault;
  readonly jobs: Jobs;
  readonly files: OfficeFiles;
  readonly memory: Map<string, unknown>;
  readonly presence: Presence;
}

/** A sitting over a database that is open. */
export function sittingOver(
  connection: Connection,
  account: AccountView | null,
  parts: SessionParts,
  reading: Reading | null,
): Sitting {
  const { database, keys, ports } = parts;
  const vault = openVault(keys);
  return {
    parts,
    connection,
    reading,
    clock: officeClock(ports.clock),
    vault,
    jobs: createJobs((job) => ports.workstation.tell({ kind: 'job', job })),
    files: officeFiles(database, { connection, vault, ports, isDamaged: reading !== null }),
    memory: new Map(),
    presence: { account, isClosed: false },
  };
}
