export interface SeparationsTable {
  id: string;
  /** The smaller id of the pair, then the larger: each pair stands once for each cause (R4). */
  first_id: string;
  second_id: string;
  source: string;
  placed_at: string;
  placed_by: string;
  lifted_at: string | null;
  /** Whose wish it is. */
  asked_by: string | null;
  notice_id: string | null;
  lifted_by: string | null;
}

export interface ConflictNoticesTable {
  id: string;
  received_at: string;
  received_how: string;
  /** Who reported it (R8): a kind, and the member's id when it was one. */
  reporter_kind: string;
  reporter_id: string | null;
  involves_outsider: number;
  kind: string;
  note: string;
  logged_at: string;
  logged_by: string;
  assigned_to: string | null;
  decision: string | null;
  reviewed_at: string | null;
  reviewed_by: string | null;
}

export interface ConflictMembersTable {
  notice_id: string;
  member_id: string;
}

/** The copies that a notice spoiled. */
export interface ConflictCopiesTable {
  notice_id: string;
  copy_id: string;
}
