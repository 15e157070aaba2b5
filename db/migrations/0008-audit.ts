import type { Migration } from '../migrate.ts';

// Without the third trigger INSERT OR REPLACE would take a record's place: SQLite fires no delete trigger for that.
const SQL = `
CREATE TABLE audit_marks (
  name TEXT PRIMARY KEY CHECK (name IN ('written', 'checked')), seq INTEGER NOT NULL, hash BLOB NOT NULL, seal BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_marks_are_never_removed BEFORE DELETE ON audit_marks BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit_trail
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_trail)
  OR EXISTS (SELECT 1 FROM audit_trail WHERE hash = new.hash)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE INDEX audit_by_kind ON audit_trail (kind, seq);
CREATE INDEX audit_by_action ON audit_trail (action, seq);
CREATE INDEX audit_by_time ON audit_trail (at);
CREATE INDEX audit_by_copy ON audit_trail (json_extract(facts, '$.copy'), seq)
  WHERE json_extract(facts, '$.copy') IS NOT NULL;
`;

/** How far the trail was written and checked, and ways to find records by kind, action, time and copy. */
export const auditMarks: Migration = { version: 8, name: 'audit-marks', up: (db) => void db.exec(SQL) };
