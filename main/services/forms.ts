import * as versions from '../../db/repositories/form-versions.ts';
import * as rows from '../../db/repositories/forms.ts';
import * as members from '../../db/repositories/members.ts';
import * as scans from '../../db/repositories/scans.ts';
import type { Handlers } from '../gate/handlers.ts';
import { narrowRelease, revokeForm, widenRelease } from './forms/changes.ts';
import { printForms, printMemberSheet } from './forms/print.ts';
import { recordForm } from './forms/record.ts';
import { keepScan, requireScan } from './forms/scans.ts';
import { addVersion, olderSigners } from './forms/versions.ts';
import { viewById, viewsOf } from './forms/views.ts';

/** The three required forms: what was signed, until when it counts, and what it lets others see (R2, R3, R6). */
export const forms: Handlers<'forms'> = {
  async list(context, { memberId }) {
    await members.require(context.db, memberId);
    await context.audit({ kind: 'view', action: 'forms.list', subject: memberId });
    return viewsOf(context.db, memberId, context.clock.today());
  },

  record: recordForm,

  async attachScan(context, { id, scan }) {
    const { memberId } = await rows.require(context.db, id);
    requireScan(scan);
    await keepScan(context, id, scan);
    const facts = { form: id };
    await context.audit({ kind: 'change', action: 'forms.attachScan', subject: memberId, facts });
    return viewById(context, memberId, id);
  },

  async scan(context, { id }) {
    const { formId, mediaType, content } = await scans.require(context.db, id);
    const { memberId } = await rows.require(context.db, formId);
    const facts = { form: formId };
    await context.audit({ kind: 'view', action: 'forms.scan', subject: memberId, facts });
    return { mediaType, bytes: new Uint8Array(content) };
  },

  revoke: revokeForm,
  narrow: narrowRelease,
  widen: widenRelease,

  versions: ({ db }) => versions.listWithSigners(db),
  addVersion,

  olderSigners,

  print: printForms,
  memberSheet: printMemberSheet,
};
