import { EventEmitter } from 'node:events';

/** The workstation's power and idle state; tests emit its events and set `idleSeconds` and `idleState`. */
class PowerMonitor extends EventEmitter {
  idleSeconds = 0;
  idleState: 'active' | 'idle' | 'locked' | 'unknown' = 'active';

  getSystemIdleTime(): number {
    return this.idleSeconds;
  }

  getSystemIdleState(): 'active' | 'idle' | 'locked' | 'unknown' {
    return this.idleState;
  }
}

export const powerMonitor = new PowerMonitor();
