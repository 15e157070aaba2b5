import { sql } from 'kysely';
import { z } from 'zod';
import { PlainDate } from '../../../contract/domain/dates.ts';
import { FormKind, type RecordedForm, ReleaseScope, formInForce } from '../../../contract/domain/forms.ts';
import { FormId, MemberId } from '../../../contract/domain/ids.ts';
import { ExperienceArea, isListed } from '../../../contract/domain/members.ts';
import { displayName } from '../../../contract/domain/names.ts';
import type { ReleasableContact, ReleasableMember } from '../../../contract/domain/released.ts';
import { boundList } from '../../bound-list.ts';
import type { Db } from '../../connection.ts';
import type { Row } from '../../schema.ts';
import * as contacts from '../contacts.ts';
import { mapInTurns } from './in-turns.ts';

/** A member whom packets may show today (R2), with the scope of the release in force (R3). */
export interface ListedMember {
  readonly id: MemberId;
  readonly facts: ReleasableMember;
  readonly contacts: readonly ReleasableContact[];
  readonly scope: ReleaseScope;
  /** As the office knows the member; no packet shows it unless the scope does. */
  readonly officeName: string;
  readonly sortName: string;
  readonly prefersLargePrint: boolean;
}

/** Everyone whom packets may show today (R2), in the order of the office's own list. */
export async function listed(db: Db, today: PlainDate): Promise<ListedMember[]> {
  const forms = Map.groupBy(await formsOfActive(db, today), ({ member_id }) => member_id);
  const active = await mapInTurns(await activeMembers(db, [...forms.keys()]), (row) => ({
    row,
    scope: scopeToday((forms.get(row.id) ?? []).map(formOf), today),
  }));
  const able = active.flatMap(({ row, scope }) =>
    scope === null ? [] : [{ id: MemberId.parse(row.id), row, scope }],
  );
  const ids = able.map(({ id }) => id);
  const methods = await contacts.ofMembers(db, ids);
  return mapInTurns(able, (member) => ({
    ...listedMember(member),
    contacts: (methods.get(member.id) ?? []).map(contactOf),
  }));
}

/** R2, R3: the scope of the release in force, if all three forms count; null for an active member who is not listed. */
function scopeToday(forms: readonly RecordedForm[], today: PlainDate): ReleaseScope | null {
  if (!isListed({ status: 'active' }, forms, today)) return null;
  return formInForce(forms, 'release-of-information', today)?.scope ?? null;
}

const activeMembers = (db: Db, ids: readonly string[]): Promise<Row<'members'>[]> =>
  db
    .selectFrom('members')
    .selectAll()
    .where('id', 'in', boundList(ids))
    .where('status', '=', 'active')
    .where('merged_into', 'is', null)
    .orderBy('sort_name')
    .orderBy('seq')
    .execute();

/** In the order in which they were recorded, which decides between two of one day (contract/domain/forms.ts). */
const formsOfActive = (db: Db, today: PlainDate) =>
  db
    .selectFrom('forms')
    .innerJoin('members', 'members.id', 'forms.member_id')
    .select(['forms.id', 'forms.member_id', 'forms.kind', 'forms.signed_on', 'forms.ends_on', 'forms.scope'])
    .where('members.status', '=', 'active')
    .where('forms.revoked_on', 'is', null)
    .where('forms.signed_on', '<=', today)
    .orderBy(sql`forms.rowid`)
    .execute();

type FormRow = Awaited<ReturnType<typeof formsOfActive>>[number];

const formOf = (row: FormRow): RecordedForm => ({
  id: FormId.parse(row.id),
  kind: FormKind.parse(row.kind),
  signedOn: PlainDate.parse(row.signed_on),
  endsOn: row.ends_on === null ? null : PlainDate.parse(row.ends_on),
  revokedOn: null,
  scope: row.scope === null ? null : ReleaseScope.parse(JSON.parse(row.scope)),
});

const Experience = z.array(ExperienceArea);

/** A contact method as the rules of release see it. */
const contactOf = ({ id, point, rules }: contacts.StoredContact): ReleasableContact => ({
  id,
  point,
  ...rules,
});

const listedMember = ({ id, row, scope }: { id: MemberId; row: Row<'members'>; scope: ReleaseScope }) => ({
  id,
  scope,
  facts: {
    givenName: row.given_name,
    familyName: row.family_name,
    preferredName: row.preferred_name,
    town: row.town,
    experience: Experience.parse(JSON.parse(row.experience)),
    ownWords: row.own_words,
  },
  officeName: displayName(row.given_name, row.family_name),
  sortName: row.sort_name,
  prefersLargePrint: row.prefers_large_print === 1,
});
