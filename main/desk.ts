import type { ErrorCode, Refusal, Result } from '../contract/errors.ts';
import type { LockReason } from '../contract/events.ts';
import { answersOf } from './desk/answers.ts';
import { type AtDesk, type DeskPorts, atDesk } from './desk/at-desk.ts';
import { closeOffice, lock, watch } from './desk/coming-and-going.ts';
import { admit, carryOut } from './gate/gate.ts';

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

const WATCH_EVERY_MS = 2000;

/** A desk on this workstation, with no office open. */
export function createDesk(given: DeskPorts): Desk {
  const desk: AtDesk = atDesk({ ...given, onLost: () => void lock(desk, 'damage') });
  const answers = answersOf(desk);
  const watching = setInterval(() => watch(desk), WATCH_EVERY_MS);
  watching.unref();
  return {
    call(name, input) {
      // The gate parses each input with the very schema that its answer's type comes from.
      const answer = (answers as Readonly<Record<string, Answer>>)[name];
      const { session } = desk.presence;
      if (answer || !session) return ownCall(desk, name, input, answer);
      return session.call(name, input).finally(() => desk.alarm.keepAfter(name, session));
    },
    async refused(code) {
      await refusing(desk, 'desk.call', { ok: false, code });
    },
    lock: (reason) => lock(desk, reason),
    get idleMinutes() {
      return desk.presence.idleMinutes;
    },
    get isLocked() {
      return desk.presence.session === null;
    },
    async close() {
      clearInterval(watching);
      await desk.restore.discard();
      await closeOffice(desk);
      await desk.typesetter.close();
    },
  };
}

type Answer = (input: unknown) => Promise<unknown>;

/** A call that no session answers: the desk does, or refuses. */
async function ownCall(
  desk: AtDesk,
  name: string,
  input: unknown,
  answer: Answer | undefined,
): Promise<Result<unknown>> {
  const passage = admit(name, input, { isOfficeOpen: desk.presence.office !== null, role: null });
  if ('ok' in passage) return refusing(desk, name, passage);
  if (!answer) return { ok: false, code: 'unknown-endpoint' };
  const result = await carryOut(passage.endpoint, () => answer(passage.input));
  return result.ok ? result : refusing(desk, name, result);
}

/** Records what the desk itself refuses while somebody is signed in (R9); the session records its own. */
async function refusing({ presence }: AtDesk, action: string, refusal: Refusal): Promise<Refusal> {
  await presence.session?.record('refusal', action, { code: refusal.code }).catch(() => undefined);
  return refusal;
}
