import type { Generated, Insertable, Selectable } from 'kysely';
import type {
  LiaisonAbsencesTable,
  LiaisonHoursTable,
  MeetingMembersTable,
  MeetingsTable,
  PastMeetingsTable,
  VenuesTable,
} from './schema/meetings.ts';

/** The tables as SQL sees them: text, numbers and bytes. Repositories parse rows into the contract's types. */
export interface Schema {
  office: OfficeTable;
  settings: SettingsTable;
  accounts: AccountsTable;
  audit_trail: AuditTable;
  members: MembersTable;
  member_words: MemberWordsTable;
  member_parts: MemberPartsTable;
  contacts: ContactsTable;
  forms: FormsTable;
  scans: ScansTable;
  form_versions: FormVersionsTable;
  confirmations: ConfirmationsTable;
  separations: SeparationsTable;
  conflict_notices: ConflictNoticesTable;
  conflict_members: ConflictMembersTable;
  venues: VenuesTable;
  meetings: MeetingsTable;
  meeting_members: MeetingMembersTable;
  past_meetings: PastMeetingsTable;
  liaison_hours: LiaisonHoursTable;
  liaison_absences: LiaisonAbsencesTable;
  newcomers: NewcomersTable;
  welcomes: WelcomesTable;
  packet_runs: PacketRunsTable;
  packet_recipients: PacketRecipientsTable;
  copies: CopiesTable;
  copy_documents: CopyDocumentsTable;
  entries: EntriesTable;
  copy_entries: CopyEntriesTable;
  recall_notices: RecallNoticesTable;
  imports: ImportsTable;
  import_lines: ImportLinesTable;
}

/** One row: which office this is. */
export interface OfficeTable {
  id: string;
  created_at: string;
  /** Mirrors the key file's generation, so that a swapped or rolled-back key file is noticed. */
  key_generation: number;
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

export interface MembersTable {
  /** The number under which the search index knows the member; never shown. */
  seq: Generated<number>;
  id: string;
  given_name: string;
  family_name: string;
  preferred_name: string;
  /** Folded family then given name; the list's order. */
  sort_name: string;
  town: string;
  /** The folded town; the list's order by town. */
  sort_town: string;
  county: string | null;
  status: string;
  status_since: string;
  referred_by: string;
  /** JSON array of experience areas. */
  experience: string;
  own_words: string;
  office_note: string;
  prefers_large_print: number;
  is_willing_to_welcome: number;
  /** Last day on which all three forms count; null when one is missing. Kept by the forms repository. */
  forms_until: string | null;
  created_at: string;
  changed_at: string;
  /** Set on a record that was merged into another: it is then no member of any list. */
  merged_into: string | null;
  /** JSON of what the search index holds for the member, so that exactly that is taken out again. */
  search_words: string;
  /** Higher than every other's after each change that moves the member in some list; kept by a trigger. */
  revision: number;
}

/** Words by which members are found, from the first letter on (db/repositories/search.ts). */
export interface MemberWordsTable {
  /** What the word is of: WORD_KINDS in db/repositories/search/words.ts. */
  kind: number;
  /** Folded (contract/domain/folding.ts). */
  word: string;
  /** All the member's names and the town, folded, each after a tab: the order of equal words, and what further words are looked for in. */
  whole: string;
  member_seq: number;
}

/** Parts of names, towns and numbers of three and more characters: an FTS5 table without content of its own. */
export interface MemberPartsTable {
  rowid: number;
  folded: string;
}

export interface ContactsTable {
  id: string;
  member_id: string;
  kind: string;
  label: string;
  /** E.164, e-mail address, or JSON of the postal address. */
  value: string;
  may_use: number;
  voicemail: string;
  who_else: string;
  best_times: string;
  confirmed_on: string | null;
  confirmed_by: string | null;
  /** The last day before `confirmed_on` on which it was confirmed: what R6 asks for. */
  confirmed_before: string | null;
  created_at: string;
  removed_at: string | null;
}

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

export interface ConfirmationsTable {
  id: string;
  member_id: string;
  /** What was widened: 'release', 'status', 'fields', 'contact-rules', 'merge'. */
  purpose: string;
  how: string;
  contact_id: string | null;
  at: string;
  account_id: string;
}

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

export type Row<T extends keyof Schema> = Selectable<Schema[T]>;
export type NewRow<T extends keyof Schema> = Insertable<Schema[T]>;
