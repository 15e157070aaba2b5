import { DeskError } from '../../../contract/errors.ts';
import { keptAsideIn, removeKeptAside } from '../../../db/backups/kept-aside.ts';
import type { Errand } from '../../gate/context.ts';

/** Deletes an office that a restore put aside. The trail knows of it before the first file goes (R9), and says when not all of it went. */
export async function forgetKeptAside(errand: Errand, folder: string): Promise<{ isGone: boolean }> {
  const { files, transact } = errand;
  const found = keptAsideIn(files.folder).find((one) => one.folder === folder);
  if (!found) throw new DeskError('not-found');
  const record = (facts: { readonly isGone?: boolean; readonly keptAside: string; readonly bytes: number }) =>
    transact(({ audit }) => audit({ kind: 'change', action: 'backups.removeKeptAside', facts }));
  const facts = { keptAside: found.at ?? '', bytes: found.bytes };
  await record(facts);
  let isGone = false;
  try {
    isGone = removeKeptAside(folder, files.source.officeId);
  } finally {
    if (!isGone) await record({ ...facts, isGone });
  }
  return { isGone };
}
