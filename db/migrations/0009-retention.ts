import type { Migration } from '../migrate.ts';

const SQL = `
CREATE TABLE destructions (
  id TEXT PRIMARY KEY, asked_at TEXT NOT NULL, asked_by TEXT NOT NULL REFERENCES accounts (id),
  reference TEXT NOT NULL, years INTEGER NOT NULL,
  records INTEGER NOT NULL, contacts INTEGER NOT NULL, forms INTEGER NOT NULL, scans INTEGER NOT NULL,
  left_from TEXT NOT NULL, left_to TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'withdrawn', 'destroyed')),
  settled_at TEXT, settled_by TEXT REFERENCES accounts (id), backups TEXT NOT NULL,
  CHECK ((state = 'asked') = (settled_at IS NULL))
) STRICT;
CREATE TABLE destruction_members (
  destruction_id TEXT NOT NULL REFERENCES destructions (id), member_id TEXT NOT NULL REFERENCES members (id),
  PRIMARY KEY (destruction_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX destruction_members_by_member ON destruction_members (member_id);
CREATE INDEX members_who_left ON members (status_since) WHERE status = 'left' AND merged_into IS NULL;
INSERT OR IGNORE INTO settings (key, value) VALUES ('retention', '{"years":0,"reference":""}');
`;

/** Destruction of records under an approved schedule. */
export const retention: Migration = { version: 9, name: 'retention', up: (db) => void db.exec(SQL) };
