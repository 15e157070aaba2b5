import { AccountId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import { FLOOR_COST } from '../../../db/keys/cost.ts';
import { checksumOf, type KeyFile } from '../../../db/keys/format.ts';
import type { PasswordHolder } from '../../../db/keys/key-file.ts';

export const OFFICE_ID = 'office-helena-01';
export const dana: PasswordHolder = {
  accountId: AccountId.parse('account-dana'),
  username: 'Dana.Whitehorse',
  password: 'wandering otter plum',
  cost: FLOOR_COST,
};
export const milo: PasswordHolder = {
  accountId: AccountId.parse('account-milo'),
  username: 'milo',
  password: 'seven copper lanterns',
  cost: FLOOR_COST,
};

/** What someone without the data key can do: change the file and make its checksum fit. */
export const forged = (keyFile: KeyFile, changes: Partial<KeyFile>): KeyFile => {
  const changed = { ...keyFile, ...changes };
  return { ...changed, checksum: checksumOf(changed, changed.mac) };
};

/** The code with which an action is refused, or null when it is not. */
export async function refusalOf(action: () => unknown): Promise<string | null> {
  try {
    await action();
    return null;
  } catch (error) {
    return error instanceof DeskError ? error.code : `not a refusal: ${String(error)}`;
  }
}
