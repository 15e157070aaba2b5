import type { FormKind } from '../../../contract/domain/forms.ts';
import { FORM_KINDS } from '../../../contract/domain/forms.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import type { NewRow } from '../../../db/schema.ts';
import * as versions from '../../../db/repositories/form-versions.ts';
import * as forms from '../../../db/repositories/forms.ts';
import { insertMembers } from '../../../db/repositories/members/insert.ts';
import type { Context } from '../../gate/context.ts';
import { type PaceOptions, paceOf } from '../../imports/pace.ts';
import type { Entry } from './entry.ts';
import { orderedIds } from './ordered-ids.ts';
import { entryFormsUntil } from './plan.ts';

/** Members added between two pauses: some milliseconds of work. */
const AT_ONCE = 250;

/**
 * Adds the entries as members, in their order, with contact methods and forms; gives their ids. Who has all three forms
 * begins as an active member, for the office's own list is one of members; everyone else as an applicant (R2).
 */
export async function writeEntries(
  context: Context,
  entries: readonly Entry[],
  options: PaceOptions = {},
): Promise<MemberId[]> {
  const pace = paceOf(options);
  const current = await currentVersions(context);
  const ids = orderedIds(context.ids);
  const members: MemberId[] = [];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    members.push(...(await writeSome({ ...context, ids }, entries.slice(at, at + AT_ONCE), current)));
    if (pace.isDue()) await pace.rest(members.length, entries.length);
  }
  return members;
}

type Versions = ReadonlyMap<FormKind, string>;

async function currentVersions({ db }: Context): Promise<Versions> {
  const found = new Map<FormKind, string>();
  for (const kind of FORM_KINDS) found.set(kind, (await versions.current(db, kind)).version);
  return found;
}

async function writeSome(
  context: Context,
  entries: readonly Entry[],
  current: Versions,
): Promise<MemberId[]> {
  const { db, clock } = context;
  const source = { at: clock.now(), nextId: () => context.ids.next() };
  const today = clock.today();
  const planned = entries.map((entry) => ({ entry, until: entryFormsUntil(entry, today) }));
  const added = await insertMembers(
    db,
    source,
    planned.map(({ entry: { fields, contacts }, until }) => ({
      fields,
      contacts,
      formsUntil: until,
      status: until === null ? 'applicant' : 'active',
    })),
  );
  const ids = added.map(({ id }) => id);
  const rows = planned.flatMap(({ entry }, index) =>
    formRows(context, source.at, ids[index], entry.forms, current),
  );
  if (rows.length > 0) await forms.add(db, rows);
  return ids;
}

function formRows(
  { ids, account }: Context,
  recordedAt: string,
  memberId: MemberId | undefined,
  signed: Entry['forms'],
  current: Versions,
): NewRow<'forms'>[] {
  if (memberId === undefined) return [];
  return signed.map(({ kind, signedOn, endsOn, scope }) => ({
    id: ids.next(),
    member_id: memberId,
    kind,
    version: current.get(kind) ?? '',
    signed_on: signedOn,
    received_by: account.id,
    recorded_at: recordedAt,
    ends_on: endsOn,
    scope: scope && JSON.stringify(scope),
    revoked_on: null,
    revoked_how: null,
    revoked_at: null,
  }));
}
