import type { AccountView } from '../contract/accounts.ts';
import { DeskError, type Result } from '../contract/errors.ts';
import type { AuditFacts, AuditKind } from '../contract/audit.ts';
import type { Db } from '../db/connection.ts';
import { wipe } from '../db/keys/subkeys.ts';
import { closeSealed } from '../db/seal.ts';
import { watchDrift } from './clock-watch.ts';
import type { Connection } from './connection.ts';
import { call } from './session/calls.ts';
import { type Reading, type SessionParts, type Sitting, sittingOver } from './session/parts.ts';
import { strengthen, takeOver, takeUp } from './session/sign-in.ts';
import { record } from './session/trail.ts';

/** An unlocked office with somebody signed in. Closing it locks the office again. */
export interface Session {
  /** Refuses ('locked') while nobody is signed in. */
  readonly account: AccountView;
  /** Asks for an endpoint by name, through the gate, as the window does. Never throws. */
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** What lives as long as the session, in memory only. */
  readonly memory: Map<string, unknown>;
  /** Whether the office is damaged, so that it can only be read (main/damaged.ts). */
  readonly isReadOnly: boolean;
  /** Reads the database outside any call, for opening and for the desk. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Records something that no call did: failed sign-ins of before, the lock. */
  record(kind: AuditKind, action: string, facts?: AuditFacts): Promise<void>;
  /** Sets an administrator's password by the recovery key and goes on as that account. */
  takeOver(account: AccountView, password: string): Promise<void>;
  /** What follows every sign-in: the clock is watched, what faults left is tidied, what fell due is done. */
  takeUp(): Promise<void>;
  /** Looks whether the workstation's clock was moved since the sign-in, or since this was asked last. */
  watchClock(): Promise<void>;
  /** Wraps the account's slot again when it costs less than this workstation can bear. */
  strengthen(password: string): Promise<void>;
  close(): Promise<void>;
}

/** A session over a database that is open. With `reading`, of a damaged office: nothing is changed by it. */
export function sessionOver(
  connection: Connection,
  signedInAs: AccountView | null,
  parts: SessionParts,
  reading: Reading | null = null,
): Session {
  const sitting = sittingOver(connection, signedInAs, parts, reading);
  return {
    get account() {
      if (!sitting.presence.account) throw new DeskError('locked');
      return sitting.presence.account;
    },
    memory: sitting.memory,
    isReadOnly: reading !== null,
    read: (work) => connection.use(work),
    call: (name, input) => call(sitting, name, input),
    record: (kind, action, facts = {}) => record(sitting, { kind, action, facts }),
    takeOver: (account, password) => takeOver(sitting, account, password),
    takeUp: () => takeUp(sitting),
    watchClock: () => watchDrift(sitting),
    strengthen: (password) => strengthen(sitting, password),
    close: () => close(sitting),
  };
}

async function close({ parts, connection, reading, vault, jobs, memory, presence }: Sitting): Promise<void> {
  if (presence.isClosed) return;
  await jobs.stopAll();
  presence.isClosed = true;
  const sealing = vault.sealing();
  await connection.close(reading ? undefined : (open) => closeSealed(open, parts.database, sealing));
  wipe(sealing.key);
  reading?.closed();
  memory.clear();
  vault.forget();
}
