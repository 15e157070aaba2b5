/** Who became active through this program: one row for each, whether or not they were welcomed yet. */
export interface NewcomersTable {
  member_id: string;
  since: string;
  settled_at: string | null;
  /** 'welcomed' or 'not-needed'. */
  settled_how: string | null;
}

/** A member asked to welcome a newcomer. One that came to nothing has no reason, and no column for one (R5). */
export interface WelcomesTable {
  id: string;
  newcomer_id: string;
  welcomer_id: string;
  assigned_at: string;
  assigned_by: string;
  due_on: string;
  /** How often the welcomer tried without reaching the newcomer. */
  tries: number;
  /** 'reached', 'tried' (still open) or 'passed-on'; null before, and when it returned to the queue by itself. */
  outcome: string | null;
  closed_at: string | null;
}
