import type { AccountId } from '../../contract/domain/ids.ts';
import type { BackupCredentials } from '../../contract/backups.ts';
import type { KeyFile } from '../../db/keys/format.ts';
import type { OfficeKeys } from '../../db/keys/subkeys.ts';
import { unwrapWithPassword, unwrapWithRecoveryKey } from '../../db/keys/unlock.ts';

/** The keys in a key file, the caller's to wipe, and whose password opened it: null with the recovery key. Refuses a wrong one. */
export async function unlockWith(
  keyFile: KeyFile,
  credentials: BackupCredentials,
): Promise<{ readonly keys: OfficeKeys; readonly accountId: AccountId | null }> {
  if (credentials.kind === 'password')
    return unwrapWithPassword(keyFile, credentials.username, credentials.password);
  return { keys: await unwrapWithRecoveryKey(keyFile, credentials.recoveryKey), accountId: null };
}
