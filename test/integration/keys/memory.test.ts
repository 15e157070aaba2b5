import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { subkey } from '../../../db/keys/subkeys.ts';
import { unwrapWithPassword } from '../../../db/keys/unlock.ts';
import { newMember } from '../../support/builders.ts';
import { ADMINISTRATOR, PASSWORD, temporaryFolder, testOffice } from '../../support/office.ts';
import { countInMemory } from '../../support/process-memory.ts';

/** Another program that signs in to the office; its locking is told by a line. */
function programAt(folder: string) {
  const whose = ['--folder', folder, '--username', ADMINISTRATOR.username, '--password', PASSWORD];
  const own = ['--program-folder', temporaryFolder()];
  const program = ['--expose-gc', path.join(import.meta.dirname, 'locking.ts')];
  return spawn(process.execPath, [...program, ...whose, ...own], { stdio: ['pipe', 'pipe', 'inherit'] });
}

describe('the memory of a locked program', () => {
  it.skipIf(process.platform !== 'linux')(
    'holds none of the office’s keys any more (R10)',
    async ({ skip }) => {
      const office = await testOffice();
      await newMember(office);
      await office.desk.close();
      const keyFile = readKeyFile(path.join(office.folder, 'office.keys'));
      const { keys } = await unwrapWithPassword(keyFile, ADMINISTRATOR.username, PASSWORD);
      const secrets = [keys.data, keys.audit, subkey(keys, keyFile.officeId, 'database')];

      // Looked through before it opens, as after a crash: the keys go to another thread as well.
      rmSync(path.join(office.folder, 'office.use'));
      const program = programAt(office.folder);
      try {
        await once(program.stdout, 'data');
        const whileOpen = countInMemory(program.pid ?? 0, secrets);
        if (whileOpen === null) return skip('this system shows no process’s memory');
        expect(whileOpen.every((count) => count > 0)).toBe(true);
        program.stdin.write('lock\n');
        await once(program.stdout, 'data');
        expect(countInMemory(program.pid ?? 0, secrets)).toEqual([0, 0, 0]);
      } finally {
        program.kill('SIGKILL');
      }
    },
  );
});
