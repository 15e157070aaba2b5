import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupsIn } from '../../../db/backups/folders.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { ADMINISTRATOR, ask, temporaryFolder, testDesk } from '../../support/office.ts';
import { wholeTrailFault } from '../../support/whole-trail.ts';

const GOLDEN = path.resolve(import.meta.dirname, '../../golden');
const formats = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('an office of each format that was released', () => {
  it.each(formats)(
    '%s is backed up, then opens with its password and its recovery key, and is whole (R12)',
    async (format) => {
      const folder = temporaryFolder();
      for (const name of ['office.db', 'office.keys', 'office.use'])
        copyFileSync(path.join(GOLDEN, format, name), path.join(folder, name));
      const office = ask(testDesk());
      await office.offices.open({ folder });
      await office.session.signIn({ username: 'ada', password: ADMINISTRATOR.password });
      const [juniper] = await office.members.search({ text: 'goldf', limit: 5 });
      expect(juniper).toMatchObject({ name: 'Juniper Goldfinch', town: 'Two Dot' });
      const copies = { text: '', states: [], runId: null, offset: 0, limit: 10 };
      expect((await office.packets.ledger(copies)).total).toBe(3);
      expect(await wholeTrailFault({ ask: office })).toBeNull();
      // Taken to a newer version: only after a backup of it as it was.
      const backups = backupsIn(
        path.join(folder, 'backups'),
        readKeyFile(path.join(folder, 'office.keys')).officeId,
      );
      const old = Number(/\d+/.exec(format)?.[0]);
      expect(backups.map(({ schemaVersion }) => schemaVersion)).toEqual(old < migrations.length ? [old] : []);
      await office.session.lock({});

      const recoveryKey = readFileSync(path.join(GOLDEN, format, 'recovery-key.txt'), 'utf8').trim();
      const password = 'granite heron seven lanterns';
      expect(
        await office.session.signInWithRecoveryKey({ recoveryKey, username: 'ada', password }),
      ).toMatchObject({ account: { username: 'ada' } });
    },
  );

  it('is kept for one format at least', () => {
    expect(formats.length).toBeGreaterThan(0);
  });
});
