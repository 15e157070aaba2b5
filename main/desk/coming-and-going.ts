import type { LockReason } from '../../contract/events.ts';
import type { SessionView } from '../../contract/session.ts';
import * as settings from '../../db/repositories/settings.ts';
import type { Office } from '../office.ts';
import type { Session } from '../session.ts';
import type { AtDesk } from './at-desk.ts';

const MINUTE_MS = 60 * 1000;
/** Nobody stays signed in longer than a working day (facts.md#keys). */
const LONGEST_SESSION_MS = 12 * 60 * MINUTE_MS;

/** Puts an office on the desk, locked. */
export function putDown(desk: AtDesk, office: Office): void {
  desk.presence.office = office;
  desk.known.remember(office.folder, desk.now());
}

/** Lets somebody in who has just signed in. */
export async function letIn(desk: AtDesk, session: Session): Promise<SessionView> {
  const { presence, alarm, typesetter } = desk;
  presence.session = session;
  presence.touchedAt = presence.signedInAt = desk.elapsed();
  const { idleMinutes, name } = await session.read(settings.read);
  presence.idleMinutes = idleMinutes;
  void alarm.keep(session);
  typesetter.prepareSoon();
  backUpSoon(desk, session);
  return { account: session.account, officeName: name, idleMinutes, isReadOnly: session.isReadOnly };
}

/** Not at once: whoever has just signed in wants to see the first screen. */
function backUpSoon({ ports, presence }: AtDesk, session: Session): void {
  if (ports.backUpAfterMs === undefined) return;
  setTimeout(() => {
    if (presence.session === session) void session.call('backups.makeIfDue', {});
  }, ports.backUpAfterMs).unref();
}

/** Closes the database, forgets the keys and tells the window. Does nothing when already locked. */
export async function lock(desk: AtDesk, reason: LockReason): Promise<void> {
  const { presence, ports, alarm, typesetter } = desk;
  if (!presence.session) return;
  const leaving = presence.session;
  presence.session = null;
  ports.workstation.tell({ kind: 'locked', reason });
  const cleared = ports.workstation.copied?.clear().catch(() => undefined);
  await leaving.record('sign-in', 'session.lock', { reason }).catch(() => undefined);
  await alarm.keep(leaving);
  const closed = leaving.close();
  // What is being typeset is given up, so that a run ends now; and again what it sent meanwhile.
  await typesetter.forget();
  await closed;
  await cleared;
  await typesetter.forget();
  alarm.look(presence.session === null);
}

/** Locks and takes the office off the desk. */
export async function closeOffice(desk: AtDesk): Promise<void> {
  await lock(desk, 'request');
  desk.presence.office = null;
  desk.alarm.wipe();
}

/** Locks when nobody was at the desk for long enough or a working day is over; rings when a meeting is overdue behind the lock. */
export function watch(desk: AtDesk): void {
  const { presence, alarm } = desk;
  const { session, idleMinutes, touchedAt, signedInAt } = presence;
  const isIdle = desk.elapsed() - touchedAt > idleMinutes * MINUTE_MS;
  if (desk.ports.isClockWatched === true) void session?.watchClock().catch(() => undefined);
  if (session && (isIdle || desk.elapsed() - signedInAt > LONGEST_SESSION_MS)) void lock(desk, 'idle');
  alarm.look(presence.session === null);
}
