import type { LockReason } from '../contract/events.ts';
import { DeskError, type ErrorCode, type Refusal, type Result } from '../contract/errors.ts';
import { hasRight } from '../contract/rights.ts';
import type { FolderProblem, OfficeState } from '../contract/offices.ts';
import type { SessionView } from '../contract/session.ts';
import { requireEmptyFolder } from '../db/files.ts';
import type { KdfCost } from '../db/keys/cost.ts';
import * as settings from '../db/repositories/settings.ts';
import { holdsOffice, isBackup } from '../db/office-files.ts';
import { failedSignIns } from './failed-sign-ins.ts';
import { admit, carryOut } from './gate/gate.ts';
import { refusalOf } from './gate/refusals.ts';
import type { DeskAnswers } from './gate/handlers.ts';
import { knownOffices } from './known-offices.ts';
import { lockedAlarm } from './locked-alarm.ts';
import { type Office, createOffice, openOffice } from './office.ts';
import type { Session } from './session.ts';
import type { Ports } from './session/parts.ts';
import { restoring } from './restoring.ts';
import { RECOVERY_KEY } from './services/recovery.ts';
import type { Tries, Try } from './tries.ts';
import { warmTypesetter } from './warm-typesetter.ts';

/** The whole program without a window: what the shell puts one on, and what tests drive. */
export interface Desk {
  /** The one way in: an endpoint's name and its input. Never throws. */
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Records a call that was refused before it came here (R9); nothing is written while the office is locked. Never throws. */
  refused(code: ErrorCode): Promise<void>;
  /** Closes the database, forgets the keys and tells the window. Does nothing when already locked. */
  lock(reason: LockReason): Promise<void>;
  /** Minutes without a person at the desk until it locks. */
  readonly idleMinutes: number;
  readonly isLocked: boolean;
  close(): Promise<void>;
}

export interface DeskPorts extends Ports {
  readonly kdfCost?: KdfCost;
  /** Milliseconds after a sign-in until the typesetter is made ready; only when first needed unless told. */
  readonly prepareAfterMs?: number;
  /** Milliseconds after a sign-in until a backup that is due is begun; never unless told. */
  readonly backUpAfterMs?: number;
}

const USUAL_IDLE_MINUTES = 10;
const MINUTE_MS = 60 * 1000;
/** Nobody stays signed in longer than a working day (facts.md#keys). */
const LONGEST_SESSION_MS = 12 * 60 * MINUTE_MS;
const WATCH_EVERY_MS = 2000;

/** A desk on this workstation, with no office open. */
export function createDesk(given: DeskPorts): Desk {
  const ports: DeskPorts = { ...given, onLost: () => void lock('damage') };
  const { workstation, clock } = ports;
  const restore = restoring(ports);
  const elapsed = ports.elapsed ?? (() => performance.now());
  const known = knownOffices(workstation.programFolder);
  const typesetter = warmTypesetter(ports.typesetter, ports.prepareAfterMs);
  const now = () => new Date(clock.now()).toISOString();
  const alarm = lockedAlarm(clock, () => workstation.tell({ kind: 'needed' }));
  let office: Office | null = null;
  let session: Session | null = null;
  let idleMinutes = USUAL_IDLE_MINUTES;
  let touchedAt = elapsed();
  let signedInAt = elapsed();

  const state = async (): Promise<OfficeState> => {
    if (!office) return { kind: 'none', known: known.list() };
    if (!session) return { kind: 'locked', folder: office.folder };
    return { kind: 'open', folder: office.folder, name: (await session.read(settings.read)).name };
  };

  const view = async (): Promise<SessionView | null> => {
    if (!session) return null;
    const { name } = await session.read(settings.read);
    return { account: session.account, officeName: name, idleMinutes, isReadOnly: session.isReadOnly };
  };

  const lock = async (reason: LockReason): Promise<void> => {
    if (!session) return;
    const leaving = session;
    session = null;
    workstation.tell({ kind: 'locked', reason });
    const cleared = workstation.copied?.clear().catch(() => undefined);
    await leaving.record('sign-in', 'session.lock', { reason }).catch(() => undefined);
    await alarm.keep(leaving);
    const closed = leaving.close();
    // What is being typeset is given up, so that a run ends now; and again what it sent meanwhile.
    await typesetter.forget();
    await closed;
    await cleared;
    await typesetter.forget();
    alarm.look(session === null);
  };

  /** Records what the desk itself refuses while somebody is signed in (R9); the session records its own. */
  const refusing = async (action: string, refusal: Refusal): Promise<Refusal> => {
    await session?.record('refusal', action, { code: refusal.code }).catch(() => undefined);
    return refusal;
  };

  const closeOffice = async (): Promise<void> => {
    await lock('request');
    office = null;
    alarm.wipe();
  };

  const welcome = async (opened: Session): Promise<SessionView> => {
    session = opened;
    touchedAt = elapsed();
    signedInAt = elapsed();
    ({ idleMinutes } = await opened.read(settings.read));
    void alarm.keep(opened);
    typesetter.prepareSoon();
    backUpSoon(opened);
    const { name } = await opened.read(settings.read);
    return { account: opened.account, officeName: name, idleMinutes, isReadOnly: opened.isReadOnly };
  };

  /** Not at once: whoever has just signed in wants to see the first screen. */
  const backUpSoon = (opened: Session): void => {
    if (ports.backUpAfterMs === undefined) return;
    setTimeout(() => {
      if (session === opened) void opened.call('backups.makeIfDue', {});
    }, ports.backUpAfterMs).unref();
  };

  /** Whoever is signed in needs the right; nobody need be, for an office that does not open any more. */
  const requireRestorer = (): void => {
    if (session && !hasRight(session.account.role, 'backups.restore')) throw new DeskError('not-allowed');
  };

  /**
   * Signs in, keeping account of the failures that could not be written while the office was locked (R9), and of how many there
   * were. Without a user name it is the recovery key that is tried.
   */
  const signIn = async (
    username: string | null,
    open: (office: Office) => Promise<Session>,
  ): Promise<SessionView> => {
    if (!office) throw new DeskError('no-office');
    await lock('request');
    const failures = failedSignIns(workstation.programFolder, office.id);
    const how = username === null ? 'recovery-key' : 'password';
    const record = () => failures.add({ at: now(), how });
    const attempt = beginTry(office.tries, username, record);
    try {
      const opened = await open(office);
      attempt.succeeded();
      for (const { at, how: tried } of failures.read())
        await opened.record('refusal', 'session.signIn', { at, how: tried });
      failures.clear();
      known.remember(office.folder, now());
      return await welcome(opened);
    } catch (error) {
      throw refusedTry(error, attempt, record);
    }
  };

  const answers: DeskAnswers = {
    'offices.state': state,
    async 'offices.chooseFolder'({ purpose }) {
      const folder = await workstation.chooseFolder(purpose);
      return folder === null ? null : { folder, problem: problemWith(folder, purpose) };
    },
    async 'offices.create'(input) {
      await closeOffice();
      const made = await createOffice(input, ports);
      office = made.office;
      made.session.memory.set(RECOVERY_KEY, made.recoveryKey);
      known.remember(office.folder, now());
      await welcome(made.session);
      return { recoveryKey: made.recoveryKey };
    },
    async 'offices.open'({ folder }) {
      const opened = openOffice(folder, ports);
      await closeOffice();
      office = opened;
      known.remember(folder, now());
      return state();
    },
    async 'offices.forget'({ folder }) {
      known.forget(folder);
      return state();
    },
    async 'offices.close'() {
      await closeOffice();
      return state();
    },
    'restores.look': () => restore.look(),
    'restores.prepare'(input) {
      requireRestorer();
      return restore.prepare(input);
    },
    async 'restores.finish'() {
      requireRestorer();
      const folder = await restore.finish(closeOffice);
      office = openOffice(folder, ports);
      known.remember(folder, now());
      return state();
    },
    async 'restores.discard'() {
      await restore.discard();
      return {};
    },
    'session.current': view,
    'session.signIn': (input) => signIn(input.username, (locked) => locked.signIn(input)),
    'session.signInWithRecoveryKey': (input) => signIn(null, (locked) => locked.signInWithRecoveryKey(input)),
    async 'session.lock'() {
      await lock('request');
      return {};
    },
    async 'session.copied'() {
      if (session) await workstation.copied?.keep();
      return {};
    },
    async 'session.touch'() {
      touchedAt = elapsed();
      return {};
    },
  };

  const watch = setInterval(() => {
    const isIdle = elapsed() - touchedAt > idleMinutes * MINUTE_MS;
    if (session && (isIdle || elapsed() - signedInAt > LONGEST_SESSION_MS)) void lock('idle');
    alarm.look(session === null);
  }, WATCH_EVERY_MS);
  watch.unref();

  return {
    async call(name, input) {
      const answer = (answers as Readonly<Record<string, (input: unknown) => Promise<unknown>>>)[name];
      if (!answer && session) {
        const asked = session;
        return asked.call(name, input).finally(() => alarm.keepAfter(name, asked));
      }
      const passage = admit(name, input, { isOfficeOpen: office !== null, role: null });
      if ('ok' in passage) return refusing(name, passage);
      if (!answer) return { ok: false, code: 'unknown-endpoint' };
      const result = await carryOut(passage.endpoint, () => answer(passage.input));
      return result.ok ? result : refusing(name, result);
    },
    async refused(code) {
      await refusing('desk.call', { ok: false, code });
    },
    lock,
    get idleMinutes() {
      return idleMinutes;
    },
    get isLocked() {
      return session === null;
    },
    async close() {
      clearInterval(watch);
      await restore.discard();
      await closeOffice();
      await typesetter.close();
    },
  };
}

/** A try at a locked account is recorded like one that failed. */
function beginTry(tries: Tries, username: string | null, record: () => void): Try {
  try {
    return tries.begin(username);
  } catch (error) {
    if (refusalOf(error).code === 'account-locked') record();
    throw error;
  }
}

/** What a try that did not open anything answers with. Only a wrong secret counts as failed; a mistyped recovery key is none yet. */
function refusedTry(error: unknown, attempt: Try, record: () => void): unknown {
  const { code, facts } = refusalOf(error);
  if (code !== 'wrong-password' && code !== 'wrong-recovery-key') {
    attempt.takenBack();
    return error;
  }
  record();
  if (facts?.['problem'] === undefined) return attempt.failed(code);
  attempt.takenBack();
  return error;
}

/** Why a folder cannot be used for what it was chosen for; null when it can. */
function problemWith(folder: string, purpose: 'create' | 'open'): FolderProblem | null {
  if (purpose === 'open') {
    if (isBackup(folder)) return 'is-a-backup';
    return holdsOffice(folder) ? null : 'not-an-office';
  }
  try {
    requireEmptyFolder(folder);
    return null;
  } catch (error) {
    const { code } = refusalOf(error);
    return code === 'folder-not-empty' || code === 'folder-missing' ? code : 'folder-not-writable';
  }
}
