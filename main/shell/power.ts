import type { PowerMonitor } from 'electron';
import type { LockReason } from '../../contract/events.ts';
import type { ShellDesk } from './desk-port.ts';

/** How often the idle time is asked for, in milliseconds. */
const LOOK_EVERY_MS = 5000;

interface Presence {
  readonly idleSeconds: number;
  readonly idleState: ReturnType<PowerMonitor['getSystemIdleState']>;
  readonly idleMinutes: number;
}

/** Why to lock now, or null. The system's own lock is asked for too: Linux sends no lock event (electron#38088). */
export function reasonToLock({ idleSeconds, idleState, idleMinutes }: Presence): LockReason | null {
  if (idleState === 'locked') return 'screen-locked';
  return idleSeconds >= idleMinutes * 60 ? 'idle' : null;
}

/** Locks the desk when the person has left. Gives the way to stop watching. */
export function watchPresence(power: PowerMonitor, desk: ShellDesk, lookEveryMs = LOOK_EVERY_MS): () => void {
  const onLockScreen = (): void => void desk.lock('screen-locked');
  const onSuspend = (): void => void desk.lock('suspend');
  const look = (): void => {
    if (desk.isLocked) return;
    const { idleMinutes } = desk;
    const idleState = power.getSystemIdleState(Math.max(1, idleMinutes * 60));
    const reason = reasonToLock({ idleSeconds: power.getSystemIdleTime(), idleState, idleMinutes });
    if (reason) void desk.lock(reason);
  };
  power.on('lock-screen', onLockScreen);
  power.on('suspend', onSuspend);
  const timer = setInterval(look, lookEveryMs);
  return () => {
    clearInterval(timer);
    power.off('lock-screen', onLockScreen);
    power.off('suspend', onSuspend);
  };
}
