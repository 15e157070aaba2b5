import type { Migration } from '../migrate.ts';

const SQL = `
CREATE TABLE office (
  id TEXT PRIMARY KEY, created_at TEXT NOT NULL, key_generation INTEGER NOT NULL,
  key_renewal_due_since TEXT
) STRICT;
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE accounts (
  id TEXT PRIMARY KEY, username TEXT NOT NULL COLLATE NOCASE UNIQUE, full_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('administrator', 'liaison', 'staff')),
  created_at TEXT NOT NULL, last_sign_in_at TEXT, removed_at TEXT
) STRICT;

CREATE TABLE audit_trail (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, account_id TEXT, kind TEXT NOT NULL, action TEXT NOT NULL,
  subject TEXT, facts TEXT NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL UNIQUE
) STRICT;
CREATE INDEX audit_by_subject ON audit_trail (subject, seq);
CREATE INDEX audit_by_account ON audit_trail (account_id, seq);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit_trail BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit_trail BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE members (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  given_name TEXT NOT NULL, family_name TEXT NOT NULL, preferred_name TEXT NOT NULL, sort_name TEXT NOT NULL,
  town TEXT NOT NULL, sort_town TEXT NOT NULL, county TEXT,
  status TEXT NOT NULL CHECK (status IN ('applicant', 'active', 'paused', 'left')), status_since TEXT NOT NULL,
  referred_by TEXT NOT NULL, experience TEXT NOT NULL, own_words TEXT NOT NULL, office_note TEXT NOT NULL,
  prefers_large_print INTEGER NOT NULL, is_willing_to_welcome INTEGER NOT NULL,
  forms_until TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
  merged_into TEXT REFERENCES members (id),
  search_words TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT;
CREATE INDEX members_by_name ON members (sort_name) WHERE merged_into IS NULL;
CREATE INDEX members_by_town ON members (sort_town, sort_name) WHERE merged_into IS NULL;
CREATE INDEX members_by_forms ON members (status, forms_until) WHERE merged_into IS NULL;
CREATE INDEX members_by_record_kept ON members (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX members_by_revision ON members (revision);
CREATE TRIGGER members_are_renumbered_when_moved
AFTER UPDATE OF sort_name, sort_town, county, status, forms_until, merged_into ON members BEGIN
  UPDATE members SET revision = (SELECT max(revision) FROM members) + 1 WHERE seq = new.seq;
END;
CREATE TABLE contacts (
  id TEXT PRIMARY KEY, member_id TEXT NOT NULL REFERENCES members (id),
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'post')), label TEXT NOT NULL, value TEXT NOT NULL,
  may_use INTEGER NOT NULL, voicemail TEXT NOT NULL CHECK (voicemail IN ('never', 'vague', 'fine', 'not-discussed')),
  who_else TEXT NOT NULL, best_times TEXT NOT NULL,
  confirmed_on TEXT, confirmed_by TEXT REFERENCES accounts (id), confirmed_before TEXT,
  created_at TEXT NOT NULL, removed_at TEXT
) STRICT;
CREATE INDEX contacts_by_member ON contacts (member_id);
CREATE INDEX contacts_by_value ON contacts (kind, value) WHERE removed_at IS NULL;

CREATE TABLE form_versions (
  kind TEXT NOT NULL, version TEXT NOT NULL, text TEXT NOT NULL, since TEXT NOT NULL, added_at TEXT NOT NULL,
  PRIMARY KEY (kind, version)
) STRICT;
CREATE TABLE forms (
  id TEXT PRIMARY KEY, member_id TEXT NOT NULL REFERENCES members (id),
  kind TEXT NOT NULL CHECK (kind IN ('code-of-conduct', 'release-of-information', 'confidentiality-disclosure')),
  version TEXT NOT NULL, signed_on TEXT NOT NULL, received_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL, ends_on TEXT, scope TEXT,
  revoked_on TEXT, revoked_how TEXT CHECK (revoked_how IN ('oral', 'written')), revoked_at TEXT,
  CHECK (kind = 'release-of-information' OR (ends_on IS NULL AND scope IS NULL))
) STRICT;
CREATE INDEX forms_by_member ON forms (member_id, kind);
CREATE TABLE scans (
  id TEXT PRIMARY KEY, form_id TEXT NOT NULL REFERENCES forms (id), media_type TEXT NOT NULL,
  size INTEGER NOT NULL, sha256 TEXT NOT NULL, added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES accounts (id), content BLOB NOT NULL
) STRICT;
CREATE INDEX scans_by_form ON scans (form_id);
CREATE TABLE confirmations (
  id TEXT PRIMARY KEY, member_id TEXT NOT NULL REFERENCES members (id), purpose TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('in-person', 'contact-method')), contact_id TEXT REFERENCES contacts (id),
  at TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX confirmations_by_member ON confirmations (member_id);

CREATE TABLE separations (
  id TEXT PRIMARY KEY, first_id TEXT NOT NULL REFERENCES members (id), second_id TEXT NOT NULL REFERENCES members (id),
  source TEXT NOT NULL, placed_at TEXT NOT NULL, placed_by TEXT NOT NULL REFERENCES accounts (id), lifted_at TEXT,
  CHECK (first_id < second_id)
) STRICT;
CREATE UNIQUE INDEX separations_standing ON separations (first_id, second_id) WHERE lifted_at IS NULL;
CREATE INDEX separations_by_second ON separations (second_id) WHERE lifted_at IS NULL;

CREATE TABLE packet_runs (
  id TEXT PRIMARY KEY, started_at TEXT NOT NULL, started_by TEXT NOT NULL REFERENCES accounts (id),
  edition TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed'))
) STRICT;
CREATE TABLE copies (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, run_id TEXT NOT NULL REFERENCES packet_runs (id),
  member_id TEXT NOT NULL REFERENCES members (id), edition TEXT NOT NULL CHECK (edition IN ('standard', 'large')),
  state TEXT NOT NULL
    CHECK (state IN ('produced', 'printed', 'issued', 'returned', 'destroyed', 'unaccounted', 'spoiled')),
  produced_at TEXT NOT NULL, produced_by TEXT NOT NULL REFERENCES accounts (id),
  printed_at TEXT, issued_at TEXT, issued_how TEXT CHECK (issued_how IN ('hand', 'mail')),
  issued_to TEXT REFERENCES contacts (id), closed_at TEXT,
  pages INTEGER NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX copies_by_member ON copies (member_id, number);
CREATE INDEX copies_by_run ON copies (run_id, number);
CREATE INDEX copies_by_state ON copies (state, number);
CREATE TABLE packet_recipients (
  run_id TEXT NOT NULL REFERENCES packet_runs (id), position INTEGER NOT NULL,
  member_id TEXT NOT NULL REFERENCES members (id), copy_id TEXT REFERENCES copies (id), left_out TEXT,
  PRIMARY KEY (run_id, position)
) STRICT;
CREATE TABLE copy_documents (copy_id TEXT PRIMARY KEY REFERENCES copies (id), document BLOB NOT NULL) STRICT;
CREATE TABLE entries (
  id INTEGER PRIMARY KEY, member_id TEXT NOT NULL REFERENCES members (id), facts TEXT NOT NULL
) STRICT;
CREATE INDEX entries_by_member ON entries (member_id);
CREATE TABLE copy_entries (
  copy_number INTEGER NOT NULL REFERENCES copies (number), entry_id INTEGER NOT NULL REFERENCES entries (id),
  PRIMARY KEY (copy_number, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_entries_by_entry ON copy_entries (entry_id);

CREATE TABLE imports (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES accounts (id), file_name TEXT NOT NULL,
  rows INTEGER NOT NULL, imported INTEGER NOT NULL, skipped INTEGER NOT NULL, refused INTEGER NOT NULL
) STRICT;
CREATE TABLE import_lines (
  import_id TEXT NOT NULL REFERENCES imports (id), line INTEGER NOT NULL, outcome TEXT NOT NULL,
  member_id TEXT REFERENCES members (id), problems TEXT NOT NULL,
  PRIMARY KEY (import_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_words (
  kind INTEGER NOT NULL, word TEXT NOT NULL, whole TEXT NOT NULL,
  member_seq INTEGER NOT NULL,
  PRIMARY KEY (kind, word, whole, member_seq)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE member_parts USING fts5 (
  folded, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
`;

/** The tables of the main job: accounts, audit trail, members, contacts, forms, packets, imports. */
export const ground: Migration = { version: 1, name: 'ground', up: (db) => void db.exec(SQL) };
