import type { AccountId } from '../contract/domain/ids.ts';
import type { AccountView } from '../contract/accounts.ts';
import { DeskError, type Result } from '../contract/errors.ts';
import type { AuditFacts, AuditKind } from '../contract/audit.ts';
import type { Db } from '../db/connection.ts';
import { databaseVersion, migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { readKeyFile } from '../db/keys/key-file.ts';
import { subkey, wipe } from '../db/keys/subkeys.ts';
import { requireThere } from '../db/in-place.ts';
import { noteOpened, whoseUse } from '../db/last-use.ts';
import { removeLeftovers } from '../db/renew.ts';
import { closeSealed } from '../db/seal.ts';
import * as accounts from '../db/repositories/accounts.ts';
import { type NewAuditEntry, append } from '../db/repositories/audit/chain.ts';
import * as office from '../db/repositories/office.ts';
import * as settings from '../db/repositories/settings.ts';
import { type Connection, connectionTo } from './connection.ts';
import { watchClock } from './clock-watch.ts';
import type { AuditRecord, Context, Errand, OfficeClock } from './gate/context.ts';
import { admit, carryOut } from './gate/gate.ts';
import { handlers } from './services/index.ts';
import { createJobs } from './jobs.ts';
import { backUpBefore } from './backups/before-migration.ts';
import { markToCheck, officeFiles } from './backups/office-files.ts';
import { officeClock } from './office-clock.ts';
import type { Typesetter } from './packet/typesetter.ts';
import { requireGoodPassword } from './passwords.ts';
import type { Clock, IdSource, Workstation } from './ports.ts';
import { beginRenewal } from './renewal-job.ts';
import type { Tries } from './tries.ts';
import { checkAtSignIn } from './trail-check.ts';
import { type VaultParts, openVault } from './vault.ts';

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

/** An unlocked office with somebody signed in. Closing it locks the office again. */
export interface Session {
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
  takeOver(account: AccountView, password: string): Promise<Session>;
  /** What follows every sign-in: what faults left is tidied, what fell due is done. */
  takeUp(): Promise<void>;
  /** Wraps the account's slot again when it costs less than this workstation can bear. */
  strengthen(password: string): Promise<void>;
  close(): Promise<void>;
}

/** A record under any name: what calls record, and the sign-ins and refusals beside them. */
type Recorded = Omit<AuditRecord, 'action'> & { readonly action: string };

export interface SessionParts {
  readonly database: string;
  readonly keys: VaultParts;
  readonly ports: Ports;
  /** Whose slot opened the office; null with the recovery key, until takeOver says who. */
  readonly opened: { readonly accountId: AccountId; readonly slotId: string } | null;
  readonly tries: Tries;
  readonly mode: 'create' | 'open';
}

/** Opens the database with the unwrapped key and takes it to the newest version. On any refusal the keys are wiped. */
export async function openSession(
  parts: SessionParts,
  furnish?: (db: Db, clock: OfficeClock) => Promise<void>,
): Promise<Session> {
  const { keys, keyFile } = parts.keys;
  const key = subkey(keys, keyFile.officeId, 'database');
  const salt = Buffer.from(keyFile.databaseSalt, 'hex');
  const newestVersion = migrations.length;
  try {
    const database = openDatabase({ file: parts.database, mode: parts.mode, key, salt, newestVersion });
    const connection = connectionTo(database);
    try {
      if (parts.mode === 'open') await prepare(connection, parts);
      noteOpened(parts.database, new Date(parts.ports.clock.now()).toISOString());
      if (parts.mode === 'open')
        await connection.use((root) => office.setKeyGeneration(root, keyFile.generation));
      if (parts.mode === 'open' && databaseVersion(database) < newestVersion)
        await backUpBefore(parts, connection);
      const migrated = migrate(database, migrations);
      if (parts.mode === 'open') await checkTrail(connection, parts, migrated.length > 0);
      return await started(connection, parts, furnish);
    } catch (error) {
      closeDatabase(database);
      throw error;
    }
  } catch (error) {
    wipe(keys.data, keys.audit);
    throw whoseUse(parts.database, error);
  } finally {
    wipe(key);
  }
}

async function started(
  connection: Connection,
  parts: SessionParts,
  furnish?: (db: Db, clock: OfficeClock) => Promise<void>,
): Promise<Session> {
  const clock = officeClock(parts.ports.clock);
  if (furnish) await connection.use((root) => root.transaction().execute((db) => furnish(db, clock)));
  const { opened } = parts;
  const account = opened && (await connection.use((root) => signedIn(root, opened.accountId)));
  const session = sessionOver(connection, account, parts);
  if (!account) return session;
  await connection.use((root) => accounts.setLastSignIn(root, account.id, clock.now()));
  await session.record('sign-in', 'session.signIn');
  await watchClock(session, clock.now());
  await session.takeUp();
  return session;
}

/** Before any migration, so that a refused office is as it was. */
async function prepare(connection: Connection, { keys, database }: SessionParts): Promise<void> {
  const { generation, databaseSalt } = keys.keyFile;
  await connection.use((root) => requireNewestKeys(root, generation));
  // The database is ours alone now. Had another program changed the data key meanwhile, this would be the one set aside.
  if (readKeyFile(keys.file).databaseSalt !== databaseSalt) throw new DeskError('office-in-use');
  removeLeftovers(database);
}

/**
 * The key file may be ahead of its mirror, after a fault between its writing and the commit; behind it only when an
 * older one was put back.
 */
async function requireNewestKeys(db: Db, generation: number): Promise<void> {
  const { key_generation: mirrored } = await office.read(db);
  if (generation < mirrored) throw new DeskError('keys-foreign');
}

/** Before anything is added to it: a trail that was cut off would look whole afterwards. */
async function checkTrail(
  connection: Connection,
  { keys, ports }: SessionParts,
  mayBeUnmarked: boolean,
): Promise<void> {
  const key = keys.keys.audit;
  const at = officeClock(ports.clock).now();
  await connection.use((root) =>
    root.transaction().execute((db) => checkAtSignIn(db, { key, at, mayBeUnmarked })),
  );
}

/** The account whose slot opened the office; one that was removed has no slot, and is refused like a wrong password. */
export async function signedIn(db: Db, id: AccountId): Promise<AccountView> {
  const account = await accounts.require(db, id);
  if (account.removedAt !== null) throw new DeskError('wrong-password');
  return account;
}

/** Where a damaged office's records go, as nothing can be written into it, and what is done when it is closed. */
export interface Reading {
  note(records: readonly NewAuditEntry[]): void;
  closed(): void;
}

/** What may still be called of all that is more than a question. */
const OF_DAMAGED: readonly string[] = ['backups.list', 'backups.salvage', 'jobs.get', 'jobs.cancel'];

/** A session over a database that is open. With `reading`, of a damaged office: nothing is changed by it. */
export function sessionOver(
  connection: Connection,
  signedInAs: AccountView | null,
  parts: SessionParts,
  reading: Reading | null = null,
): Session {
  const { ports } = parts;
  const clock = officeClock(ports.clock);
  const vault = openVault(parts.keys);
  const jobs = createJobs((job) => ports.workstation.tell({ kind: 'job', job }));
  const files = officeFiles(parts.database, { connection, vault, ports, isDamaged: reading !== null });
  const memory = new Map<string, unknown>();
  let account = signedInAs;
  let isClosed = false;

  const inTransaction = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    connection.use((root) => root.transaction().execute(work));

  const recordAll = async (db: Db, records: readonly Recorded[]): Promise<void> => {
    const entries = records.map(({ kind, action, subject, facts }) => ({
      at: clock.now(),
      accountId: account?.id ?? null,
      kind,
      action,
      subject: subject ?? null,
      facts: facts ?? {},
    }));
    if (reading) reading.note(entries);
    else await append(db, vault.auditKey, entries);
  };

  const recordIn = (db: Db, kind: AuditKind, action: string, subject: string | null, facts: AuditFacts) =>
    recordAll(db, [{ kind, action, facts, ...(subject === null ? {} : { subject }) }]);

  const errand = (): Errand => {
    if (isClosed || !account) throw new DeskError('locked');
    const { ids, workstation, typesetter } = ports;
    return {
      clock,
      ids,
      workstation,
      typesetter,
      vault,
      jobs,
      files,
      memory,
      transact,
      tries: parts.tries,
      renewKey: () => beginRenewal({ connection, vault, jobs, file: parts.database, change: system }),
      account: { id: account.id, role: account.role },
    };
  };

  /** A change of the program's own, recorded in the same transaction. */
  const system = (records: readonly Recorded[], work: (db: Db) => Promise<void>): Promise<void> =>
    inTransaction(async (db) => {
      await work(db);
      await recordAll(db, records);
    });

  const transact = async <T>(work: (context: Context) => Promise<T>): Promise<T> => {
    const later: (() => void)[] = [];
    const value = await inTransaction(async (db) => {
      // Asked here and not before: a call that waited for the connection while the office was locked comes too late.
      const done = await work({
        ...errand(),
        db,
        audit: (record) => recordAll(db, [record]),
        auditAll: (records) => recordAll(db, records),
        settings: () => settings.read(db),
        afterwards: (run) => void later.push(run),
      });
      requireThere(parts.database);
      return done;
    });
    for (const run of later) run();
    return value;
  };

  const answer = async (name: string, input: unknown): Promise<Result<unknown>> => {
    const passage = admit(name, input, {
      isOfficeOpen: true,
      role: isClosed ? null : (account?.role ?? null),
    });
    if ('ok' in passage) return passage;
    const handler = handlers.get(name);
    if (!handler) return { ok: false, code: 'unknown-endpoint' };
    const { endpoint } = passage;
    if (reading && endpoint.changes && !OF_DAMAGED.includes(name)) return { ok: false, code: 'read-only' };
    return carryOut(endpoint, () =>
      endpoint.isErrand
        ? handler(errand() as Context, passage.input)
        : transact((context) => handler(context, passage.input)),
    );
  };

  /** A refusal rolled its own transaction back, so it is recorded in one of its own (R9). */
  const recordRefusal = async (action: string, code: string): Promise<void> => {
    if (!isClosed) await inTransaction((db) => recordIn(db, 'refusal', action, null, { code }));
  };

  const session: Session = {
    get account() {
      if (!account) throw new DeskError('locked');
      return account;
    },
    memory,
    isReadOnly: reading !== null,
    read: (work) => connection.use(work),
    record: (kind, action, facts = {}) => inTransaction((db) => recordIn(db, kind, action, null, facts)),
    async call(name, input) {
      const result = await answer(name, input);
      // A page that cannot be read is damage that the next opening has to look for.
      if (!result.ok && result.code === 'database-damaged') markToCheck(parts.database);
      if (!result.ok && account)
        // The refusal stands, whether there is room to record it or not.
        await recordRefusal(handlers.has(name) ? name : 'unknown-endpoint', result.code).catch(
          () => undefined,
        );
      return result;
    },
    async takeOver(next, password) {
      const { name } = await session.read(settings.read);
      await requireGoodPassword(password, {
        username: next.username,
        fullName: next.fullName,
        officeName: name,
      });
      account = next;
      await inTransaction(async (db) => {
        await recordIn(db, 'sign-in', 'session.signInWithRecoveryKey', next.id, {});
        await accounts.setLastSignIn(db, next.id, clock.now());
        await vault.setPassword(db, next.id, next.username, password);
      });
      parts.tries.release(next.username);
      await watchClock(session, clock.now());
      await session.takeUp();
      return session;
    },
    async takeUp() {
      await inTransaction(async (db) => {
        const present = (await accounts.list(db)).filter(({ removedAt }) => removedAt === null);
        const ids = present.map(({ id }) => id);
        await vault.tidy(db, ids, parts.opened);
      });
      await session.call('meetings.thin', {});
      await session.call('packets.forget', {});
      if ((await session.read(office.read)).key_renewal_due_since !== null) errand().renewKey();
    },
    async strengthen(password) {
      const { id, username } = session.account;
      if (!vault.isWeak(id, await parts.keys.cost())) return;
      await inTransaction((db) => vault.setPassword(db, id, username, password));
    },
    async close() {
      if (isClosed) return;
      await jobs.stopAll();
      isClosed = true;
      const sealing = vault.sealing();
      await connection.close(reading ? undefined : (open) => closeSealed(open, parts.database, sealing));
      wipe(sealing.key);
      reading?.closed();
      memory.clear();
      vault.forget();
    },
  };
  return session;
}
