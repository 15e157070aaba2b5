import type { DeskEvent } from '../contract/events.ts';

/** The time, passed in so that tests decide it. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

/** A source of new record ids: random, unique, unguessable. */
export interface IdSource {
  next(): string;
}

/** What a folder is chosen for: a new office, an open one, where backups go, a backup, where lists are saved. */
export type FolderPurpose = 'create' | 'open' | 'backups' | 'backup' | 'salvage';

/** What the office asks of the workstation. The shell answers with Electron, tests with plain objects. */
export interface Workstation {
  /** Shows the folder dialog; null when the person cancelled. */
  chooseFolder(purpose: FolderPurpose): Promise<string | null>;
  /** Shows the save dialog and writes the bytes there; false when the person cancelled. */
  saveFile(file: { readonly suggestedName: string; readonly bytes: Uint8Array }): Promise<boolean>;
  /** Prints what the window shows as its print sheet, through the operating system's dialog. */
  printWindow(): Promise<'sent' | 'cancelled' | 'failed'>;
  /** What was copied in the window, on the system's clipboard. None where there is no window. */
  readonly copied?: {
    /** Remembers what is there now as ours. */
    keep(): Promise<void>;
    /** Takes it away, if it is still there; what another program put there stays. */
    clear(): Promise<void>;
  };
  /** Tells the window something without being asked. */
  tell(event: DeskEvent): void;
  /** A folder of the program's own for the list of known offices; no member data is ever kept there. */
  readonly programFolder: string;
}
