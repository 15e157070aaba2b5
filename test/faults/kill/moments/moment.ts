import { readKeyFile } from '../../../../db/keys/key-file.ts';
import { unwrapWithPassword } from '../../../../db/keys/unlock.ts';
import path from 'node:path';
import type { Dice } from '../../dice.ts';
import { bothOf, type Template } from '../../ground.ts';
import { subkey } from '../../../../db/keys/subkeys.ts';
import type { When } from '../killed.ts';
import type { Line, Orders } from '../orders.ts';

/** What is done once, done without a kill: its operations on files, and how long it takes here and now. */
export interface Whole {
  readonly operations: number;
  readonly ms: number;
}

/** How the office stands after a kill: what is wrong with it, null when nothing, and which state it is in. */
export interface Found {
  readonly problem: string | null;
  readonly outcome: string;
}

/** A change that is more than one transaction, cut off, and how an office is judged afterwards. */
export interface Moment {
  readonly fault: string;
  readonly task: Orders['task'];
  readonly office: () => Promise<Template>;
  /** When a kill comes that does not come at an operation on files. */
  readonly when: (dice: Dice, whole: Whole) => When;
  readonly look: (folder: string, template: Template, lines: readonly Line[]) => Promise<Found>;
  /** What the build does that is broken on purpose. */
  readonly broken: string;
}

/** The office with the keys that a password opens it with now. */
export async function opened(
  folder: string,
  { accountId, recoveryKey, files }: Template,
  password: string,
): Promise<Template> {
  const keyFile = readKeyFile(path.join(folder, 'office.keys'));
  const { keys } = await unwrapWithPassword(keyFile, 'ada', password);
  const databaseKey = subkey(keys, keyFile.officeId, 'database');
  return { accountId, recoveryKey, files, databaseKey, dataKey: bothOf(keys) };
}

/** Whether a line of this kind says that something was acknowledged. */
export const isDone = (lines: readonly Line[], kind: string): boolean =>
  lines.some((line) => line.what === 'did' && line.kind === kind);

/** What was acknowledged, or was not yet. */
export const howFar = (lines: readonly Line[], kind: string): string =>
  isDone(lines, kind) ? 'after it was done' : 'before it was done';
