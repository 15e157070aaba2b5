import type { Migration } from '../migrate.ts';

const SQL = `
CREATE TABLE conflict_copies (
  notice_id TEXT NOT NULL REFERENCES conflict_notices (id), copy_id TEXT NOT NULL REFERENCES copies (id),
  PRIMARY KEY (notice_id, copy_id)
) STRICT, WITHOUT ROWID;
`;

/** Which copies each conflict notice spoiled. Those of notices logged before are not known. */
export const spoiledByNotices: Migration = {
  version: 6,
  name: 'spoiled-by-notices',
  up: (db) => void db.exec(SQL),
};
