import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ADMINISTRATOR, PASSWORD } from '../../ground.ts';
import { ended, type Hunted } from './hunted.ts';

/** Backups on another drive and in the office's own folder, tried out, and one of them restored. */
export async function backups(hunted: Hunted): Promise<void> {
  const { ask: office, folder, drive, keep, signIn } = hunted;
  await ended(hunted, await office.backups.make({}));
  await office.backups.chooseFolder({});
  await ended(hunted, await office.backups.make({}));
  const [newest] = (await office.backups.list({})).backups;
  if (!newest?.folder.startsWith(drive)) throw new Error('the newest backup is on the drive');
  await ended(hunted, await office.backups.drill({ folder: newest.folder, password: PASSWORD }));
  await ended(hunted, await office.backups.check({}));
  const credentials = { kind: 'password', username: ADMINISTRATOR.username, password: PASSWORD } as const;
  await office.restores.prepare({ backup: newest.folder, into: folder, credentials });
  keep();
  await office.restores.finish({});
  keep();
  await signIn();
}

const PAGE = 4096;

/** The office is damaged, opened to be read only from a copy, and what can be read is saved where somebody chose. */
export async function salvage(hunted: Hunted): Promise<void> {
  const { ask: office, folder, keep, signIn } = hunted;
  await office.offices.close({});
  const file = path.join(folder, 'office.db');
  const bytes = readFileSync(file);
  bytes.fill(0xa5, bytes.length - PAGE + 100, bytes.length - PAGE + 200);
  writeFileSync(file, bytes);
  writeFileSync(path.join(folder, 'office.to-check'), '');
  await office.offices.open({ folder });
  await signIn();
  if (!(await office.session.current({}))?.isReadOnly) throw new Error('a damaged office is read only');
  const saved = await office.backups.salvage({});
  if (saved === null || saved.rows === 0) throw new Error('something can be read of it');
  keep();
}
