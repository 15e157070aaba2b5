import { create } from 'zustand';
import type { KnownOffice } from '../../contract/offices.ts';
import type { LockReason } from '../../contract/events.ts';
import { hasRight } from '../../contract/rights.ts';
import type { Right } from '../../contract/rights.ts';
import type { SessionView } from '../../contract/session.ts';
import { ask, call, desk, onRefusal } from './desk.ts';
import { queryClient } from './query-client.ts';

/** Where the person stands: before an office, before the lock, holding a new recovery key, or at the desk. */
export type Phase =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unanswered'; readonly error: unknown }
  | { readonly kind: 'no-office'; readonly known: readonly KnownOffice[] }
  | {
      readonly kind: 'locked';
      readonly folder: string | null;
      readonly reason: LockReason | null;
      /** Somebody has to unlock it now; nobody is told why before the lock. */
      readonly isNeeded?: boolean;
    }
  | { readonly kind: 'recovery-key'; readonly recoveryKey: string; readonly session: SessionView }
  | { readonly kind: 'open'; readonly session: SessionView };

interface SessionStore {
  readonly phase: Phase;
  /** The last screen of the account that was signed in, so that the same account comes back to it after a lock. */
  readonly place: { readonly accountId: string; readonly path: string } | null;
}

export const useSessionStore = create<SessionStore>(() => ({ phase: { kind: 'starting' }, place: null }));

const enter = (phase: Phase): void => useSessionStore.setState({ phase });

/** Asks the program where things stand; called at the start and whenever the office itself changed. Never throws. */
export async function findPhase(): Promise<void> {
  await lookUp().catch((error: unknown) => enter({ kind: 'unanswered', error }));
}

async function lookUp(): Promise<void> {
  const state = await ask(desk().offices.state({}));
  if (state.kind === 'none') return enter({ kind: 'no-office', known: state.known });
  const session = await ask(desk().session.current({}));
  if (session !== null) return enter({ kind: 'open', session });
  enter({ kind: 'locked', folder: state.folder, reason: null });
}

/** Opens the desk for the account that just signed in. */
export const openDesk = (session: SessionView): void => enter({ kind: 'open', session });

/** Shows a new office's recovery key before anything else. */
export async function showRecoveryKey(recoveryKey: string): Promise<void> {
  const session = await ask(desk().session.current({}));
  if (session !== null) enter({ kind: 'recovery-key', recoveryKey, session });
}

/** Blanks the window at once: forgets every answer, keeps only the reason and the place. */
export function blank(reason: LockReason | null): void {
  const { phase } = useSessionStore.getState();
  if (phase.kind === 'no-office' || phase.kind === 'starting' || phase.kind === 'unanswered') return;
  enter({ kind: 'locked', folder: phase.kind === 'locked' ? phase.folder : null, reason });
  queryClient.clear();
}

/** Says on the locked screen that somebody is needed; elsewhere the desk itself says what for. */
export function callSomebody(): void {
  const { phase } = useSessionStore.getState();
  if (phase.kind === 'locked' && phase.isNeeded !== true) enter({ ...phase, isNeeded: true });
}

/** Locks the office on request. The window is blank before the program has answered. */
export async function lockNow(): Promise<void> {
  blank('request');
  await call('session', 'lock', {});
}

/** Remembers the screen, for the same account's return after a lock. */
export function rememberPlace(path: string): void {
  const { phase } = useSessionStore.getState();
  if (phase.kind === 'open')
    useSessionStore.setState({ place: { accountId: phase.session.account.id, path } });
}

/** After a restore: the screen that was left is of what the office was then. */
export const forgetPlace = (): void => useSessionStore.setState({ place: null });

/** The screen to begin with: the one left at the lock if the same account is back, else the first one. */
export function placeFor(accountId: string): string {
  const { place } = useSessionStore.getState();
  return place !== null && place.accountId === accountId ? place.path : '/';
}

/** The session of whoever is signed in. Only for screens inside the frame; elsewhere it throws. */
export function useSession(): SessionView {
  const phase = useSessionStore((store) => store.phase);
  if (phase.kind !== 'open') throw new Error('No session: this part belongs inside the frame.');
  return phase.session;
}

/** Whether the signed-in account's role carries a right. The gate decides again; this only hides what would be refused. */
export function useCan(right: Right): boolean {
  const phase = useSessionStore((store) => store.phase);
  return phase.kind === 'open' && hasRight(phase.session.account.role, right);
}

onRefusal(({ code }) => {
  const { phase } = useSessionStore.getState();
  if (code === 'locked' && phase.kind === 'open') blank(null);
});
