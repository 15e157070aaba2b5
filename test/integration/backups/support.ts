import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { BackupView } from '../../../contract/backups.ts';
import type { JobView } from '../../../contract/jobs.ts';
import type { TestOffice } from '../../support/office.ts';

/** Waits until a job has ended, and gives how. */
export async function jobEnd(office: TestOffice, { id }: Pick<JobView, 'id'>): Promise<JobView> {
  const ended = (): JobView | undefined => lastTold(office, id);
  await expect
    .poll(() => ended()?.state, { interval: 5, timeout: 30_000 })
    .toSatisfy((state) => state !== undefined && state !== 'running');
  return ended() ?? (await office.ask.jobs.get({ id }));
}

/** As the window heard it: a job of an office that was locked meanwhile can no longer be asked for. */
const lastTold = (office: TestOffice, id: string): JobView | undefined =>
  office.workstation.told
    .flatMap((event) => (event.kind === 'job' && event.job.id === id ? [event.job] : []))
    .at(-1);

/** Makes a backup and gives the newest of the list. */
export async function backUp(office: TestOffice): Promise<BackupView> {
  const made = await jobEnd(office, await office.ask.backups.make({}));
  expect(made).toMatchObject({ state: 'done', code: null });
  const [newest] = (await office.ask.backups.list({})).backups;
  if (!newest) throw new Error('a backup was made');
  return newest;
}

/** Every file of a folder with its bytes, for before and after; folders within it by name alone. */
export const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).map((entry) => [
      entry.name,
      entry.isFile() ? readFileSync(path.join(folder, entry.name)).toString('base64') : 'folder',
    ]),
  );

/** The names in an office's folder, without the note of failed tries that a sign-in may leave there. */
export const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name !== 'office.tries')
    .sort();
