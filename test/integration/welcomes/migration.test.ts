import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { welcomes } from '../../../db/migrations/0003-welcomes.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { migrate } from '../../../db/migrate.ts';

describe('an office from before there were welcomes', () => {
  it('keeps its settings, is given the usual days, and has no newcomers', () => {
    const db = new Database(':memory:');
    migrate(db, migrations.slice(0, migrations.indexOf(welcomes)));
    db.exec("INSERT INTO settings (key, value) VALUES ('contactDays', '90')");
    migrate(db, migrations);
    const value = db.prepare('SELECT value FROM settings WHERE key = ?').pluck();
    expect([value.get('contactDays'), value.get('welcomeDays')]).toEqual(['90', '7']);
    expect(db.prepare('SELECT count(*) FROM newcomers').pluck().get()).toBe(0);
    db.close();
  });

  it('has no column in which a reason could be kept (R5)', () => {
    const db = new Database(':memory:');
    migrate(db, migrations);
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck();
    expect(columns.all('newcomers')).toEqual(['member_id', 'since', 'settled_at', 'settled_how']);
    expect(columns.all('welcomes')).toEqual([
      'id',
      'newcomer_id',
      'welcomer_id',
      'assigned_at',
      'assigned_by',
      'due_on',
      'tries',
      'outcome',
      'closed_at',
    ]);
    db.close();
  });
});
