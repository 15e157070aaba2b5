/** A request to destroy records, and what became of it. What is counted here names nobody. */
export interface DestructionsTable {
  id: string;
  asked_at: string;
  asked_by: string;
  reference: string;
  years: number;
  records: number;
  contacts: number;
  forms: number;
  scans: number;
  left_from: string;
  left_to: string;
  state: string;
  settled_at: string | null;
  settled_by: string | null;
  /** JSON array of the moments at which the backups were made that still hold the records. */
  backups: string;
}

/** Whom a request is about, for as long as it is open. */
export interface DestructionMembersTable {
  destruction_id: string;
  member_id: string;
}
