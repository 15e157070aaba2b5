import type { Migration } from '../migrate.ts';

// A day's records lie between two numbers: the trail is read by number, newest first, and an index of times makes SQLite sort all that
// came before. A clock that was set back only widens a day's span. It is a way to find records, and no part of what is sealed.
// Where two indexes seem equally good SQLite takes the one that was made first: those of two columns must come before those of one.
const SQL = `
CREATE TABLE audit_days (
  day TEXT PRIMARY KEY, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO audit_days (day, first_seq, last_seq)
  SELECT substr(at, 1, 10), min(seq), max(seq) FROM audit_trail GROUP BY substr(at, 1, 10);
CREATE TRIGGER audit_days_follow AFTER INSERT ON audit_trail BEGIN
  INSERT INTO audit_days (day, first_seq, last_seq) VALUES (substr(new.at, 1, 10), new.seq, new.seq)
  ON CONFLICT (day) DO UPDATE SET last_seq = excluded.last_seq;
END;
DROP INDEX audit_by_time;
CREATE INDEX audit_by_account_and_kind ON audit_trail (account_id, kind);
CREATE INDEX audit_by_account_and_action ON audit_trail (account_id, action);
DROP INDEX audit_by_kind;
DROP INDEX audit_by_action;
CREATE INDEX audit_by_kind ON audit_trail (kind, seq);
CREATE INDEX audit_by_action ON audit_trail (action, seq);
`;

/** Ways to find records of a day, and of an account by kind and action, in a trail of a million. */
export const auditDays: Migration = { version: 11, name: 'audit-days', up: (db) => void db.exec(SQL) };
