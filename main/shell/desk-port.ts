import type { ErrorCode, Result } from '../../contract/errors.ts';
import type { LockReason } from '../../contract/events.ts';
import type { Clock, IdSource, Workstation } from '../ports.ts';

/** What the shell needs of the office behind it. */
export interface ShellDesk {
  /** The one way in: an endpoint's name and its input. Never throws. */
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Records a call that was refused before it came to the desk (R9). Never throws. */
  refused(code: ErrorCode): Promise<void>;
  lock(reason: LockReason): Promise<void>;
  /** Minutes without a touch of keyboard or mouse after which it is to be locked. */
  readonly idleMinutes: number;
  readonly isLocked: boolean;
  close(): Promise<void>;
}

export type DeskFactory = (ports: {
  readonly workstation: Workstation;
  readonly clock: Clock;
  readonly ids: IdSource;
}) => ShellDesk;
