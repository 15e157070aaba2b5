/** Every way in which a call can be refused. The words for each stand in renderer/lib/messages.ts, and nowhere else. */
export const ERROR_CODES = [
  // the gate
  'unknown-endpoint',
  'wrong-sender',
  'no-office',
  'locked',
  'not-allowed',
  'invalid-input',
  'too-large',
  'fault',
  // opening an office
  'folder-not-empty',
  'folder-missing',
  'folder-not-writable',
  'not-an-office',
  'keys-missing',
  'keys-damaged',
  'keys-foreign',
  'database-missing',
  'not-a-database',
  'database-damaged',
  'database-replaced',
  'newer-version',
  'older-version',
  'office-in-use',
  'wrong-password',
  'wrong-recovery-key',
  'not-an-administrator',
  'too-many-tries',
  'account-locked',
  'disk-full',
  // backups
  'is-a-backup',
  'backup-missing',
  'backup-damaged',
  'backup-foreign',
  'kept-aside-damaged',
  'read-only',
  // accounts
  'weak-password',
  'username-taken',
  'last-administrator',
  'own-account',
  // records
  'not-found',
  'not-possible-now',
  'confirmation-needed',
  'confirmation-not-safe',
  'forms-missing',
  'apart',
  'second-account-needed',
  'not-listed',
  // meetings
  'meeting-blocked',
  'meeting-not-over',
  'meeting-unheard',
  // forms
  'scan-type',
  'scan-too-large',
  'release-end-needed',
  'date-in-future',
  // imports
  'file-unreadable',
  'file-too-large',
  'column-refused',
  'mapping-incomplete',
  // packets and paper
  'nobody-to-print',
  'too-many-records',
  'letters-not-printable',
  'copy-changed',
  'job-running',
  'cancelled',
  'print-failed',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal with its code; `cause` stays inside the main process, only code, field and facts cross the bridge. */
export class DeskError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  /** Short plain facts for the message (a version, a list of letters), never personal, never a stack. */
  readonly facts: Readonly<Record<string, string>> | undefined;

  constructor(
    code: ErrorCode,
    more: {
      readonly field?: string;
      readonly facts?: Readonly<Record<string, string>>;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'DeskError';
    this.code = code;
    this.field = more.field;
    this.facts = more.facts;
  }
}

/** What a refused call answers with. */
export interface Refusal {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly field?: string;
  readonly facts?: Readonly<Record<string, string>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;
