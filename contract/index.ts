import { accounts } from './accounts.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { conflicts } from './conflicts.ts';
import { contacts } from './contacts.ts';
import type { Endpoint } from './endpoint.ts';
import { forms } from './forms.ts';
import { imports } from './imports.ts';
import { jobs } from './jobs.ts';
import { liaisons } from './liaisons.ts';
import { meetings } from './meetings.ts';
import { members } from './members.ts';
import { offices } from './offices.ts';
import { packets } from './packets.ts';
import { printing } from './printing.ts';
import { recalls } from './recalls.ts';
import { restores } from './restores.ts';
import { retention } from './retention.ts';
import { separations } from './separations.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { today } from './today.ts';
import { venues } from './venues.ts';
import { welcomes } from './welcomes.ts';

/** All that the window may ask for, by feature. */
export const contract = {
  accounts,
  audit,
  backups,
  conflicts,
  contacts,
  forms,
  imports,
  jobs,
  liaisons,
  meetings,
  members,
  offices,
  packets,
  printing,
  recalls,
  restores,
  retention,
  separations,
  session,
  settings,
  today,
  venues,
  welcomes,
};
export type Contract = typeof contract;
export type Feature = keyof Contract;

/** Every endpoint by its full name: `members.rename`. */
export const endpoints: ReadonlyMap<string, Endpoint> = new Map(
  Object.entries(contract).flatMap(([feature, functions]) =>
    Object.entries(functions).map(([name, endpoint]): [string, Endpoint] => [`${feature}.${name}`, endpoint]),
  ),
);

/** The full names, in the contract's order; the bridge is built from them. */
export const endpointNames: readonly string[] = [...endpoints.keys()];
