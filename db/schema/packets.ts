import type { Generated } from 'kysely';

export interface PacketRunsTable {
  id: string;
  started_at: string;
  started_by: string;
  edition: string;
  state: string;
}

/** Who a run is for, and the copy made for them once it exists: what makes a run resumable. */
export interface PacketRecipientsTable {
  run_id: string;
  position: number;
  member_id: string;
  copy_id: string | null;
  /** Set when the recipient could not receive one by the time the run reached them (R2). */
  left_out: string | null;
}

export interface CopiesTable {
  id: string;
  number: number;
  run_id: string;
  member_id: string;
  edition: string;
  state: string;
  produced_at: string;
  produced_by: string;
  printed_at: string | null;
  issued_at: string | null;
  issued_how: string | null;
  /** The postal contact it was mailed to. */
  issued_to: string | null;
  closed_at: string | null;
  pages: number;
  sha256: string;
}

/** What a copy was typeset from, deflated JSON; dropped when the copy has come to its end. */
export interface CopyDocumentsTable {
  copy_id: string;
  document: Uint8Array;
}

/** One member as copies show them. Copies that show the same facts share one entry. */
export interface EntriesTable {
  id: Generated<number>;
  member_id: string;
  /** JSON: each shown fact and the fingerprint of its text. */
  facts: string;
}

/** Which entries stand in which copy. Numbers, not ids: there are as many rows as recipients times listed members. */
export interface CopyEntriesTable {
  copy_number: number;
  entry_id: number;
}

/** Somebody of the office asked a holder for a copy. */
export interface RecallNoticesTable {
  id: string;
  copy_id: string;
  at: string;
  how: string;
  told_by: string;
}
