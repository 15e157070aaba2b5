import type { CreateOffice } from '../contract/offices.ts';
import type { AccountId } from '../contract/domain/ids.ts';
import type { Db } from '../db/connection.ts';
import type { KeyFile } from '../db/keys/format.ts';
import * as accounts from '../db/repositories/accounts.ts';
import * as formVersions from '../db/repositories/form-versions.ts';
import * as office from '../db/repositories/office.ts';
import * as settings from '../db/repositories/settings.ts';
import { FIRST_FORMS } from './defaults/forms.ts';
import { settingsOfNewOffice } from './defaults/settings.ts';
import type { OfficeClock } from './gate/context.ts';

export interface NewOffice {
  readonly keyFile: KeyFile;
  readonly accountId: AccountId;
  readonly office: Pick<CreateOffice, 'name' | 'address' | 'phone'>;
  readonly administrator: CreateOffice['administrator'];
}

/** Puts into a new database what every office has from its first moment: who it is, settings, forms, one account. */
export async function furnish(db: Db, clock: OfficeClock, made: NewOffice): Promise<void> {
  const at = clock.now();
  const { keyFile, accountId, administrator } = made;
  await office.create(db, { id: keyFile.officeId, created_at: at, key_generation: keyFile.generation });
  await settings.write(db, settingsOfNewOffice(made.office, administrator.fullName));
  await accounts.add(db, {
    id: accountId,
    username: administrator.username,
    full_name: administrator.fullName,
    role: 'administrator',
    created_at: at,
    last_sign_in_at: at,
    removed_at: null,
  });
  for (const form of FIRST_FORMS) await formVersions.add(db, { ...form, since: clock.today(), added_at: at });
}
