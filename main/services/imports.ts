import { DeskError } from '../../contract/errors.ts';
import { LIST_FILE_LIMIT } from '../../contract/imports.ts';
import * as made from '../../db/repositories/imports.ts';
import type { Handlers } from '../gate/handlers.ts';
import { requireMapping } from '../imports/checking/check-table.ts';
import { readTable } from '../imports/reading/table.ts';
import { applyDraft } from './imports/apply.ts';
import { dropDraft, keepDraft, requireDraft, targetsOf, viewOfDraft } from './imports/draft.ts';
import { planDraft, previewOf } from './imports/preview.ts';
import { saveReport } from './imports/report.ts';

/** Taking in an office's list: read in memory, looked at, then all chosen rows at once or none. */
export const imports: Handlers<'imports'> = {
  async open(errand, { fileName, bytes }) {
    if (bytes.byteLength > LIST_FILE_LIMIT)
      throw new DeskError('file-too-large', { facts: { limit: '20 MB' } });
    const table = await readTable({ name: fileName, bytes });
    const facts = { rows: table.rows.length, columns: table.columns.length };
    await errand.transact((context) => context.audit({ kind: 'view', action: 'imports.open', facts }));
    return viewOfDraft(keepDraft(errand.memory, fileName, table));
  },

  async preview(errand, { id, mapping, ...page }) {
    const draft = requireDraft(errand.memory, id);
    const rows = await planDraft(errand, draft, targetsOf(draft, mapping));
    return previewOf(rows, page, errand.clock.today());
  },

  async apply(context, { id, mapping, decisions }) {
    const draft = requireDraft(context.memory, id);
    const targets = targetsOf(draft, mapping);
    requireMapping(draft.table, targets);
    const { releaseMonths } = await context.settings();
    const by = {
      targets,
      releaseMonths,
      decisions: new Map(decisions.map(({ line, plan }) => [line, plan])),
    };
    return context.jobs.start({
      kind: 'imports.apply',
      total: draft.table.rows.length,
      work: (control) => applyDraft(context, draft, by, control),
    });
  },

  discard(context, { id }) {
    dropDraft(context.memory, requireDraft(context.memory, id));
    return Promise.resolve({});
  },

  list: ({ db }) => made.list(db),
  saveReport: (errand, { id }) => saveReport(errand, id),
};
