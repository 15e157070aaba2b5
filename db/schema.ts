import type { Insertable, Selectable } from 'kysely';
import type {
  ConflictCopiesTable,
  ConflictMembersTable,
  ConflictNoticesTable,
  SeparationsTable,
} from './schema/conflicts.ts';
import type { FormVersionsTable, FormsTable, ScansTable } from './schema/forms.ts';
import type { ImportLinesTable, ImportsTable } from './schema/imports.ts';
import type {
  LiaisonAbsencesTable,
  LiaisonHoursTable,
  MeetingMembersTable,
  MeetingsTable,
  PastMeetingsTable,
  VenuesTable,
} from './schema/meetings.ts';
import type { DestructionMembersTable, DestructionsTable } from './schema/retention.ts';
import type {
  ConfirmationsTable,
  ContactsTable,
  MemberPartsTable,
  MemberWordsTable,
  MembersTable,
} from './schema/members.ts';
import type {
  AccountsTable,
  AuditDaysTable,
  AuditMarksTable,
  AuditTable,
  OfficeTable,
  SettingsTable,
} from './schema/office.ts';
import type {
  CopiesTable,
  CopyDocumentsTable,
  CopyEntriesTable,
  EntriesTable,
  PacketRecipientsTable,
  PacketRunsTable,
  RecallNoticesTable,
} from './schema/packets.ts';
import type { NewcomersTable, WelcomesTable } from './schema/welcomes.ts';

/** The tables as SQL sees them: text, numbers and bytes. Repositories parse rows into the contract's types. */
export interface Schema {
  office: OfficeTable;
  settings: SettingsTable;
  accounts: AccountsTable;
  audit_trail: AuditTable;
  audit_marks: AuditMarksTable;
  audit_days: AuditDaysTable;
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
  conflict_copies: ConflictCopiesTable;
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
  destructions: DestructionsTable;
  destruction_members: DestructionMembersTable;
  imports: ImportsTable;
  import_lines: ImportLinesTable;
}

export type Row<T extends keyof Schema> = Selectable<Schema[T]>;
export type NewRow<T extends keyof Schema> = Insertable<Schema[T]>;
