import type { Migration } from '../migrate.ts';

/** Where somebody of the office is reached while they are out with members. */
export const workPhones: Migration = {
  version: 10,
  name: 'work-phones',
  up: (db) => void db.exec('ALTER TABLE accounts ADD COLUMN work_phone TEXT'),
};
