import type { KdfCost } from '../../db/keys/cost.ts';
import type { Office } from '../office.ts';
import { type Restoring, restoring } from '../restoring.ts';
import type { Session } from '../session.ts';
import type { Ports } from '../session/parts.ts';
import { knownOffices } from './known-offices.ts';
import { lockedAlarm } from './locked-alarm.ts';
import { type WarmTypesetter, warmTypesetter } from './warm-typesetter.ts';

export interface DeskPorts extends Ports {
  readonly kdfCost?: KdfCost;
  /** Milliseconds after a sign-in until the typesetter is made ready; only when first needed unless told. */
  readonly prepareAfterMs?: number;
  /** Milliseconds after a sign-in until a backup that is due is begun; never unless told. */
  readonly backUpAfterMs?: number;
  /** Whether the workstation's clock is watched while somebody is signed in; at each sign-in it is in any case. */
  readonly isClockWatched?: boolean;
}

/** Which office is open and who is at work in it: all of the desk that changes. */
interface Presence {
  office: Office | null;
  session: Session | null;
  /** While a backup takes the office's place: whoever signs in meanwhile waits for the one that comes. */
  swapping: Promise<unknown> | null;
  idleMinutes: number;
  /** When somebody was last at work, and when they signed in, in milliseconds of `elapsed`. */
  touchedAt: number;
  signedInAt: number;
}

/** What the pieces of one desk share. */
export interface AtDesk {
  readonly ports: DeskPorts;
  readonly presence: Presence;
  readonly restore: Restoring;
  readonly known: ReturnType<typeof knownOffices>;
  readonly typesetter: WarmTypesetter;
  readonly alarm: ReturnType<typeof lockedAlarm>;
  /** The moment, in UTC. */
  now(): string;
  /** Milliseconds that never run backwards. */
  elapsed(): number;
}

/** Until an office says its own. */
const USUAL_IDLE_MINUTES = 10;

/** A desk with no office open. */
export function atDesk(ports: DeskPorts): AtDesk {
  const { workstation, clock, elapsed = () => performance.now() } = ports;
  return {
    ports,
    presence: {
      office: null,
      session: null,
      swapping: null,
      idleMinutes: USUAL_IDLE_MINUTES,
      touchedAt: elapsed(),
      signedInAt: elapsed(),
    },
    restore: restoring(ports),
    known: knownOffices(workstation.programFolder),
    typesetter: warmTypesetter(ports.typesetter, ports.prepareAfterMs),
    alarm: lockedAlarm(clock, () => workstation.tell({ kind: 'needed' })),
    now: () => new Date(clock.now()).toISOString(),
    elapsed,
  };
}
