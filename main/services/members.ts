import { isRelisting, mayBecome, showsAnythingNew } from '../../contract/domain/members.ts';
import type { MemberId } from '../../contract/domain/ids.ts';
import { missingForms } from '../../contract/domain/forms.ts';
import { DeskError } from '../../contract/errors.ts';
import type { MemberFields } from '../../contract/members.ts';
import * as audit from '../../db/repositories/audit.ts';
import * as forms from '../../db/repositories/forms.ts';
import { listsOf } from '../../db/repositories/imports.ts';
import * as rows from '../../db/repositories/members.ts';
import { addNewcomer } from '../../db/repositories/welcomes/newcomers.ts';
import { insertMembers } from '../../db/repositories/members/insert.ts';
import { findMembers } from '../../db/repositories/search.ts';
import { refreshWords } from '../../db/repositories/search/refresh.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';
import { confirmWidening } from './confirmations.ts';
import { listMembers } from './members/list.ts';
import { mergeMembers } from './members/merge.ts';
import { similarMembers } from './members/similar.ts';
import { dayOf, rowOf, viewOf } from './members/views.ts';
import { returnFallen } from './welcomes/standing.ts';

/** What a history shows; who looked at the page is the trail's business alone. */
const HISTORY_KINDS = ['change', 'print', 'export'] as const;
/** The import that took a member in is recorded once, about itself, and stands in the history of each. */
const TAKEN_IN = 'imports.apply';

/** The members: their records, found, listed, changed, merged. */
export const members: Handlers<'members'> = {
  list: listMembers,

  async search(context, { text, limit }) {
    const day = await dayOf(context);
    const lines = await rows.linesBySeq(context.db, await findMembers(context.db, text, limit));
    return lines.map((line) => rowOf(line, day));
  },

  async get(context, { id }) {
    const view = await viewOf(context, id);
    await context.audit({ kind: 'view', action: 'members.get', subject: id });
    return view;
  },

  async create(context, fields) {
    const { db, clock, ids } = context;
    const source = { at: clock.now(), nextId: () => ids.next() };
    const [added] = await insertMembers(db, source, [
      { fields, status: 'applicant', contacts: [], formsUntil: null },
    ]);
    if (!added) throw new DeskError('fault');
    await context.audit({ kind: 'change', action: 'members.create', subject: added.id });
    return viewOf(context, added.id);
  },

  async update(context, { id, fields, confirmation }) {
    const { db, clock } = context;
    const before = await rows.require(db, id);
    const release = (await forms.releasesInForce(db, clock.today(), [id])).get(id);
    if (showsAnythingNew(fields, before, release?.scope ?? null))
      await confirmWidening(context, id, 'fields', confirmation);
    await rows.setFields(db, id, fields, clock.now());
    await refreshWords(db, id);
    const changed = changedFields(fields, rows.fieldsOf(before));
    await context.audit({
      kind: 'change',
      action: 'members.update',
      subject: id,
      facts: { fields: changed },
    });
    return viewOf(context, id);
  },

  async changeStatus(context, { id, to, confirmation }) {
    const { db, clock } = context;
    const { status: from } = await rows.require(db, id);
    if (!mayBecome(from, to)) throw new DeskError('not-possible-now');
    if (to === 'active') await requireForms(context, id);
    if (isRelisting(from, to)) await confirmWidening(context, id, 'status', confirmation);
    await rows.setStatus(db, id, to, clock.now());
    if (from === 'applicant' && to === 'active') await addNewcomer(db, id, clock.now());
    await context.audit({ kind: 'change', action: 'members.changeStatus', subject: id, facts: { from, to } });
    await returnFallen(context);
    return viewOf(context, id);
  },

  async history({ db }, { id, before, limit }) {
    await rows.require(db, id);
    const ids = await rows.knownAs(db, id);
    const lists = await listsOf(db, ids);
    const also = { action: TAKEN_IN, subjects: [...lists.keys()] };
    const entries = await audit.about(db, ids, { before, limit, kinds: HISTORY_KINDS, also });
    return entries.map(({ seq, at, by, action, subject, facts }) => {
      const list = action === TAKEN_IN ? lists.get(subject ?? '') : undefined;
      return { seq, at, by, action, facts: list === undefined ? facts : { list } };
    });
  },

  similar: similarMembers,
  merge: mergeMembers,
};

/** R2: nobody becomes active without three current forms. */
async function requireForms({ db, clock }: Context, id: MemberId): Promise<void> {
  const missing = missingForms(await forms.ofMember(db, id), clock.today());
  if (missing.length > 0) throw new DeskError('forms-missing', { facts: { missing: missing.join(' ') } });
}

/** Which fields got another value, by name only (R9). */
const changedFields = (after: MemberFields, before: MemberFields): string =>
  Object.keys(before)
    .filter((key) => {
      const name = key as keyof MemberFields;
      return JSON.stringify(after[name]) !== JSON.stringify(before[name]);
    })
    .join(' ')
    .slice(0, 80);
