import path from 'node:path';
import { readdirSync } from 'node:fs';
import { backupsIn } from '../../../../db/backups/folders.ts';
import { CHECK_WORKER, checkerIn } from '../../../../main/checking/in-worker.ts';
import { stageBackup } from '../../../../main/backups/stage.ts';
import { type Asking, ask } from '../../../support/asking.ts';
import {
  codeOf,
  discard,
  enter,
  filesUnder,
  makeTemplate,
  newFolder,
  PASSWORD,
  putInto,
  portsOf,
  type Template,
} from '../../ground.ts';
import { fillSmallOffice } from '../../small-office.ts';
import { endOf } from '../work.ts';

export const backupsOf = (folder: string): string => path.join(folder, 'backups');

const HOUR = 3_600_000;

/**
 * A small office with two backups of one day, three days ago: rotation keeps the second, and takes the first away when the
 * next one is made. `after` is done once they were made.
 */
export async function officeWithBackups(
  after: (asking: Asking) => Promise<unknown> = () => Promise.resolve(),
): Promise<Template> {
  let now = new Date(Date.now() - 72 * HOUR).setUTCHours(18);
  const ports = portsOf({ clock: { now: () => now } });
  const template = await makeTemplate((asking) => fillSmallOffice(asking, 6, 4, () => now), ports);
  const folder = newFolder();
  putInto(folder, template.files);
  const session = await enter(folder, template, ports);
  const asking = ask(session);
  await endOf(asking, await asking.backups.make({}));
  const first = filesUnder(folder);
  now += HOUR;
  await endOf(asking, await asking.backups.make({}));
  await after(asking);
  await session.close();
  const files = new Map([...first, ...filesUnder(folder)]);
  discard(folder);
  return { ...template, files: new Map([...files].filter(([name]) => name !== 'office.db-wal')) };
}

/** The first of an office's backups that a restore would refuse, proved as a restore proves it; null when all are whole. */
export async function unsoundBackup(folder: string, password = PASSWORD): Promise<string | null> {
  const check = checkerIn(portsOf().checkWorker ?? CHECK_WORKER);
  const credentials = { kind: 'password', username: 'ada', password } as const;
  for (const { folder: backup } of backupsIn(backupsOf(folder), null)) {
    const into = newFolder();
    const code = await stageBackup(backup, into, { credentials, check }).then(() => null, codeOf);
    discard(into);
    if (code !== null) return `the backup ${path.basename(backup)}: ${code}`;
  }
  return null;
}

/** What unfinished work left in a folder under a name of its own; null when nothing did. */
export const leftoverIn = (folder: string): string | null =>
  readdirSync(folder).find((name) => name.startsWith('.liaison-desk-')) ?? null;
