export interface ImportsTable {
  id: string;
  at: string;
  account_id: string;
  file_name: string;
  rows: number;
  imported: number;
  skipped: number;
  refused: number;
}

export interface ImportLinesTable {
  import_id: string;
  line: number;
  outcome: string;
  member_id: string | null;
  /** JSON of the row's problem codes and fields, without what the cells said. */
  problems: string;
}
