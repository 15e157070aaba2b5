import type { Migration } from '../migrate.ts';

const SQL = `
INSERT OR IGNORE INTO settings (key, value) VALUES ('backupHours', '24'), ('backupFolder', '""'), ('drillDays', '90');
`;

/** When backups are due and where they go. */
export const backups: Migration = { version: 7, name: 'backups', up: (db) => void db.exec(SQL) };
