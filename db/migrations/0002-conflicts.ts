import type { Migration } from '../migrate.ts';

const SQL = `
CREATE TABLE conflict_notices (
  id TEXT PRIMARY KEY, received_at TEXT NOT NULL,
  received_how TEXT NOT NULL CHECK (received_how IN ('phone', 'in-person', 'letter', 'email', 'other')),
  reporter_kind TEXT NOT NULL CHECK (reporter_kind IN ('member', 'staff', 'someone-else', 'not-said')),
  reporter_id TEXT REFERENCES members (id),
  involves_outsider INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('personal', 'professional', 'official', 'safety', 'other')),
  note TEXT NOT NULL,
  logged_at TEXT NOT NULL, logged_by TEXT NOT NULL REFERENCES accounts (id),
  assigned_to TEXT REFERENCES accounts (id),
  decision TEXT CHECK (decision IN ('keep', 'lift')), reviewed_at TEXT, reviewed_by TEXT REFERENCES accounts (id),
  CHECK ((reporter_kind = 'member') = (reporter_id IS NOT NULL)),
  CHECK ((decision IS NULL) = (reviewed_at IS NULL))
) STRICT;
CREATE INDEX conflict_notices_open ON conflict_notices (received_at) WHERE decision IS NULL;
CREATE INDEX conflict_notices_by_reporter ON conflict_notices (reporter_id) WHERE reporter_id IS NOT NULL;
CREATE TABLE conflict_members (
  notice_id TEXT NOT NULL REFERENCES conflict_notices (id), member_id TEXT NOT NULL REFERENCES members (id),
  PRIMARY KEY (notice_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_members_by_member ON conflict_members (member_id);

ALTER TABLE separations ADD COLUMN asked_by TEXT REFERENCES members (id);
ALTER TABLE separations ADD COLUMN notice_id TEXT REFERENCES conflict_notices (id);
ALTER TABLE separations ADD COLUMN lifted_by TEXT REFERENCES accounts (id);
DROP INDEX separations_standing;
CREATE UNIQUE INDEX separations_standing ON separations (first_id, second_id, source, ifnull(asked_by, ''), ifnull(notice_id, ''))
  WHERE lifted_at IS NULL;
CREATE INDEX separations_by_notice ON separations (notice_id) WHERE notice_id IS NOT NULL;
`;

/** Conflict notices; separations with more than one cause, and their end. */
export const conflicts: Migration = { version: 2, name: 'conflicts', up: (db) => void db.exec(SQL) };
