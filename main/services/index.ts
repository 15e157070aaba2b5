import type { Feature } from '../../contract/index.ts';
import type { AnyHandler, Handlers } from '../gate/handlers.ts';
import { accounts } from './accounts.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { conflicts } from './conflicts.ts';
import { contacts } from './contacts.ts';
import { forms } from './forms.ts';
import { imports } from './imports.ts';
import { jobs } from './jobs.ts';
import { liaisons } from './liaisons.ts';
import { meetings } from './meetings.ts';
import { members } from './members.ts';
import { packets } from './packets/index.ts';
import { printing } from './printing.ts';
import { recalls } from './recalls.ts';
import { recovery } from './recovery.ts';
import { retention } from './retention.ts';
import { separations } from './separations.ts';
import { settings } from './settings.ts';
import { today } from './today.ts';
import { venues } from './venues.ts';
import { welcomes } from './welcomes.ts';

/** The features that the desk itself answers, before anybody is signed in (main/desk.ts). */
type OfDesk = 'offices' | 'restores' | 'session';

const features: { readonly [F in Exclude<Feature, OfDesk>]?: Handlers<F> } = {
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
  packets,
  printing,
  recalls,
  retention,
  separations,
  settings,
  today,
  venues,
  welcomes,
};

/** Every use case of a signed-in account, by its endpoint's full name. */
export const handlers: ReadonlyMap<string, AnyHandler> = new Map(
  Object.entries({ ...features, session: recovery }).flatMap(([feature, functions]) =>
    // The gate has parsed each input with the very schema that its handler's type comes from.
    Object.entries(functions).map(([name, handler]): [string, AnyHandler] => [
      `${feature}.${name}`,
      handler as AnyHandler,
    ]),
  ),
);
