import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { JobView } from '../contract/jobs.ts';
import { DeskError } from '../contract/errors.ts';
import type { BackupCredentials, BackupSummary } from '../contract/backups.ts';
import type { PreparedRestore } from '../contract/restores.ts';
import { backupsIn, clearUnfinished, removeOwn, unfinishedFolder } from '../db/backups/folders.ts';
import { readManifest, summaryOf } from '../db/backups/manifest.ts';
import { finishSwap, swapIn } from '../db/backups/swap.ts';
import { requireWritableFolder } from '../db/files.ts';
import { requireFree } from '../db/held.ts';
import { readKeyFile } from '../db/keys/key-file.ts';
import { wipe } from '../db/keys/subkeys.ts';
import { holdsOffice, isBackup } from '../db/office-files.ts';
import { checkerFor } from './backups/office-files.ts';
import { entitle } from './backups/entitle.ts';
import { stageBackup } from './backups/stage.ts';
import { counted } from './counted-try.ts';
import { failedSignIns } from './failed-sign-ins.ts';
import type { CheckOptions } from './checking/in-worker.ts';
import type { Ports } from './session/parts.ts';
import { openTries, type Try } from './tries.ts';

/** Restoring a backup: copied and proved beside the office first, put in its place after that. */
export interface Restoring {
  look(): Promise<{ folder: string; backups: BackupSummary[] } | null>;
  prepare(input: RestoreOrder): Promise<PreparedRestore>;
  /** Puts what was prepared in its place, with `close` called just before; gives the office's folder. */
  finish(close: () => Promise<void>): Promise<string>;
  discard(): Promise<void>;
}

interface RestoreOrder {
  readonly backup: string;
  readonly into: string;
  readonly credentials: BackupCredentials;
}

interface Prepared {
  readonly into: string;
  readonly staged: string;
}

/** The restores of one desk, one at a time. */
export function restoring(ports: Ports): Restoring {
  const check = checkerFor(ports);
  let prepared: Prepared | null = null;
  let running: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null;

  const forget = (): void => {
    if (prepared) removeOwn(prepared.staged);
    prepared = null;
  };

  const discard = async (): Promise<void> => {
    running?.abort.abort(new DeskError('cancelled'));
    await running?.ended.catch(() => undefined);
    forget();
  };

  const stage = async (
    { backup, into, credentials }: RestoreOrder,
    options: CheckOptions,
  ): Promise<PreparedRestore> => {
    const { officeId } = readManifest(backup);
    const replaces = requireFitting(into, officeId);
    const staged = unfinishedFolder(into, 'restoring', officeId);
    try {
      const found = await counted(
        beginTry(ports, officeId, credentials),
        () => stageBackup(backup, staged, { credentials, check }, options),
        { onWrong: () => noteWrong(ports, officeId, credentials) },
      );
      try {
        const checkedAt = new Date(ports.clock.now()).toISOString();
        const { officeName } = await entitle(staged, found, checkedAt);
        prepared = { into, staged };
        const isTrailWhole = found.report.contents?.trail.firstBad === null;
        return { summary: summaryOf(backup, found.manifest), officeName, isTrailWhole, replaces, checkedAt };
      } finally {
        wipe(found.keys.data, found.keys.audit);
      }
    } catch (error) {
      removeOwn(staged);
      throw error;
    }
  };

  return {
    async look() {
      const folder = await ports.workstation.chooseFolder('backup');
      return folder === null ? null : { folder, backups: [...backupsIn(folder, null)] };
    },
    async prepare(input) {
      await discard();
      const abort = new AbortController();
      const work = stage(input, { signal: abort.signal, onProgress: telling(ports) });
      running = { abort, ended: work };
      return work.finally(() => (running = null));
    },
    async finish(close) {
      if (!prepared) throw new DeskError('not-possible-now');
      const { into, staged } = prepared;
      // Taken: the window that asked is blank as soon as the office is closed, and takes back what it had prepared.
      prepared = null;
      try {
        await close();
        requireFree(path.join(into, 'office.db'));
      } catch (error) {
        removeOwn(staged);
        throw error;
      }
      const at = new Date(ports.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
      swapIn(into, { staged: path.basename(staged), aside: `office-kept-aside-${at.replaceAll(':', '-')}` });
      return into;
    },
    discard,
  };
}

/** Whoever sits before a locked desk guesses at a backup as slowly as at the office's door, and the two are counted together. */
function beginTry(
  { workstation, clock, elapsed }: Ports,
  officeId: string,
  credentials: BackupCredentials,
): Try {
  const tries = openTries({
    officeId,
    folders: [null, workstation.programFolder],
    clock,
    elapsed: elapsed ?? (() => performance.now()),
  });
  return tries.begin(credentials.kind === 'password' ? credentials.username : null);
}

/** R9: goes into the trail at the next good sign-in on this workstation, as the tries at the door do. */
function noteWrong({ workstation, clock }: Ports, officeId: string, { kind }: BackupCredentials): void {
  const at = new Date(clock.now()).toISOString();
  failedSignIns(workstation.programFolder, officeId).add({ at, how: kind });
}

/** Whether an office stands in the folder. Refuses one that holds anything else, another office, or a backup. */
function requireFitting(into: string, officeId: string): boolean {
  requireWritableFolder(into);
  if (isBackup(into)) throw new DeskError('is-a-backup');
  clearUnfinished(into, officeId, ['restoring']);
  if (!holdsOffice(into)) {
    if (readdirSync(into).length > 0) throw new DeskError('folder-not-empty');
    return false;
  }
  finishSwap(into);
  if (isAnother(into, officeId)) throw new DeskError('backup-foreign');
  return true;
}

/** A key file that cannot be read says nothing of whose it is: what lies there is kept aside in any case. */
function isAnother(folder: string, officeId: string): boolean {
  try {
    return readKeyFile(path.join(folder, 'office.keys')).officeId !== officeId;
  } catch {
    return false;
  }
}

/** Tells the window how far the proof is. No session is needed for it, so the job has a number that no session gives. */
function telling({ workstation }: Ports): (done: number, total: number) => void {
  const started = performance.now();
  return (done, total) => {
    const elapsedMs = Math.round(performance.now() - started);
    const leftMs = Math.round((elapsedMs / done) * (total - done));
    const counted = { done, total, elapsedMs, leftMs };
    const job: JobView = {
      id: 'job-0',
      kind: 'restores.prepare',
      state: 'running',
      ...counted,
      subject: null,
      code: null,
    };
    workstation.tell({ kind: 'job', job });
  };
}
