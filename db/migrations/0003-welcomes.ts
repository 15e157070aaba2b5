import type { Migration } from '../migrate.ts';

const SQL = `
CREATE TABLE newcomers (
  member_id TEXT PRIMARY KEY REFERENCES members (id), since TEXT NOT NULL,
  settled_at TEXT, settled_how TEXT CHECK (settled_how IN ('welcomed', 'not-needed')),
  CHECK ((settled_at IS NULL) = (settled_how IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX newcomers_to_welcome ON newcomers (since) WHERE settled_at IS NULL;
CREATE TABLE welcomes (
  id TEXT PRIMARY KEY,
  newcomer_id TEXT NOT NULL REFERENCES members (id), welcomer_id TEXT NOT NULL REFERENCES members (id),
  assigned_at TEXT NOT NULL, assigned_by TEXT NOT NULL REFERENCES accounts (id), due_on TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  outcome TEXT CHECK (outcome IN ('reached', 'tried', 'passed-on')), closed_at TEXT,
  CHECK (outcome IS NULL OR outcome = 'tried' OR closed_at IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX welcomes_open ON welcomes (newcomer_id) WHERE closed_at IS NULL;
CREATE INDEX welcomes_by_newcomer ON welcomes (newcomer_id);
CREATE INDEX welcomes_by_welcomer ON welcomes (welcomer_id);

INSERT OR IGNORE INTO settings (key, value) VALUES ('welcomeDays', '7');
`;

/** Newcomers and who was asked to welcome them; an office that was there before gets the setting's usual value. */
export const welcomes: Migration = { version: 3, name: 'welcomes', up: (db) => void db.exec(SQL) };
