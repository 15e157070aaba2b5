/** One row: which office this is. */
export interface OfficeTable {
  id: string;
  created_at: string;
  /** Mirrors the key file's generation, so that a swapped or rolled-back key file is noticed. */
  key_generation: number;
  /** Since when the data key is to be changed; null when it is not. */
  key_renewal_due_since: string | null;
}

export interface SettingsTable {
  key: string;
  /** JSON, parsed by contract/settings.ts. */
  value: string;
}

export interface AccountsTable {
  id: string;
  username: string;
  full_name: string;
  role: string;
  created_at: string;
  last_sign_in_at: string | null;
  removed_at: string | null;
  /** E.164, with `;ext=` and the extension where there is one (contract/domain/own-phone.ts). */
  work_phone: string | null;
}

export interface AuditTable {
  seq: number;
  at: string;
  account_id: string | null;
  kind: string;
  action: string;
  subject: string | null;
  /** JSON of plain figures and ids (R9). */
  facts: string;
  previous: Uint8Array;
  hash: Uint8Array;
}

/** Where the trail ended when it was last written and last checked, each under a seal of its own. */
export interface AuditMarksTable {
  name: string;
  seq: number;
  hash: Uint8Array;
  seal: Uint8Array;
}

/** The numbers between which all records of a day of UTC lie. */
export interface AuditDaysTable {
  day: string;
  first_seq: number;
  last_seq: number;
}
