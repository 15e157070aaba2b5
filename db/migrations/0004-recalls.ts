import type { Migration } from '../migrate.ts';

const SQL = `
CREATE TABLE recall_notices (
  id TEXT PRIMARY KEY, copy_id TEXT NOT NULL REFERENCES copies (id), at TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('call', 'in-person', 'letter')),
  told_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX recall_notices_by_copy ON recall_notices (copy_id, at);
`;

/** What was done to get copies back. */
export const recalls: Migration = { version: 4, name: 'recalls', up: (db) => void db.exec(SQL) };
