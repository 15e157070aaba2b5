import type { Migration } from '../migrate.ts';

const SQL = `
CREATE TABLE venues (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN
    ('library', 'cafe', 'community-center', 'government-office', 'college', 'museum', 'hospital', 'park')),
  name TEXT NOT NULL, street TEXT NOT NULL, town TEXT NOT NULL, county TEXT NOT NULL, phone TEXT NOT NULL,
  hours TEXT NOT NULL, accessibility TEXT NOT NULL,
  vetted_on TEXT NOT NULL, vetted_by TEXT NOT NULL REFERENCES accounts (id), retired_at TEXT
) STRICT;
CREATE TABLE meetings (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('accompanied', 'arranged')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'on-hold', 'cancelled', 'held', 'not-held')),
  liaison_id TEXT NOT NULL REFERENCES accounts (id), buddy_id TEXT REFERENCES accounts (id),
  venue_id TEXT NOT NULL REFERENCES venues (id),
  starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, code_phrase TEXT NOT NULL,
  checked_in_at TEXT, checked_out_at TEXT,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES accounts (id),
  CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX meetings_by_time ON meetings (starts_at);
CREATE INDEX meetings_open ON meetings (state, ends_at) WHERE state IN ('planned', 'on-hold');
CREATE TABLE meeting_members (
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE, member_id TEXT NOT NULL REFERENCES members (id),
  agreement TEXT NOT NULL CHECK (agreement IN ('pending', 'agreed', 'declined')),
  PRIMARY KEY (meeting_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_members_by_member ON meeting_members (member_id);
CREATE TABLE past_meetings (
  id INTEGER PRIMARY KEY, day TEXT NOT NULL, county TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('held', 'not-held', 'cancelled', 'not-recorded'))
) STRICT;
CREATE INDEX past_meetings_by_day ON past_meetings (day);
CREATE TABLE liaison_hours (account_id TEXT PRIMARY KEY REFERENCES accounts (id), hours TEXT NOT NULL) STRICT;
CREATE TABLE liaison_absences (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts (id),
  first_day TEXT NOT NULL, last_day TEXT NOT NULL, CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX liaison_absences_by_day ON liaison_absences (last_day);
INSERT OR IGNORE INTO settings (key, value)
  VALUES ('venueDays', '365'), ('noticeHours', '48'), ('graceMinutes', '30'), ('itineraryDays', '90');
`;

/** Venues, meetings, and when liaisons work. */
export const meetings: Migration = { version: 5, name: 'meetings', up: (db) => void db.exec(SQL) };
