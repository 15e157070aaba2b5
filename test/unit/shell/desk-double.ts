import type { ErrorCode } from '../../../contract/errors.ts';
import type { LockReason } from '../../../contract/events.ts';
import type { ShellDesk } from '../../../main/shell/desk-port.ts';

interface DeskDouble extends ShellDesk {
  readonly calls: unknown[][];
  readonly refusals: ErrorCode[];
  readonly locks: LockReason[];
  isLocked: boolean;
  isClosed: boolean;
}

/** A desk without an office that remembers what the shell asked of it. */
export function deskDouble(): DeskDouble {
  return {
    calls: [],
    refusals: [],
    locks: [],
    idleMinutes: 10,
    isLocked: false,
    isClosed: false,
    async call(name, input) {
      this.calls.push([name, input]);
      return { ok: true, value: null };
    },
    async refused(code) {
      this.refusals.push(code);
    },
    async lock(reason) {
      this.locks.push(reason);
      this.isLocked = true;
    },
    async close() {
      this.isClosed = true;
    },
  };
}
