export interface FormsTable {
  id: string;
  member_id: string;
  kind: string;
  version: string;
  signed_on: string;
  received_by: string;
  recorded_at: string;
  ends_on: string | null;
  /** JSON of the release's scope; null for the other forms. */
  scope: string | null;
  revoked_on: string | null;
  revoked_how: string | null;
  revoked_at: string | null;
}

export interface ScansTable {
  id: string;
  form_id: string;
  media_type: string;
  size: number;
  sha256: string;
  added_at: string;
  added_by: string;
  content: Uint8Array;
}

export interface FormVersionsTable {
  kind: string;
  version: string;
  text: string;
  since: string;
  added_at: string;
}
