import { z } from 'zod';
import { Bytes, Moment, Offset, PageSize } from './domain/fields.ts';
import { ImportId, MemberId } from './domain/ids.ts';
import { IMPORT_TARGETS } from './domain/columns.ts';
import { change, errand, query } from './endpoint.ts';
import { JobView } from './jobs.ts';

/** Largest list file taken in, in bytes (20 MB). */
export const LIST_FILE_LIMIT = 20 * 1024 * 1024;

/** A list that was opened but not yet imported. It lives in memory until it is applied, discarded or the desk locks. */
export const DraftId = z.string().regex(/^draft-[0-9]+$/);

export const ImportTarget = z.enum(IMPORT_TARGETS);
export type ImportTarget = z.infer<typeof ImportTarget>;

export const DraftColumn = z.strictObject({
  index: z.int(),
  header: z.string(),
  samples: z.array(z.string()),
  guess: ImportTarget.nullable(),
  /** R1: a column about an offence, offender or case; it can never be mapped. */
  isRefused: z.boolean(),
});
export type DraftColumn = z.infer<typeof DraftColumn>;

export const DraftView = z.strictObject({
  id: DraftId,
  fileName: z.string(),
  /** How it was read: "CSV, Windows-1252, semicolons", and what was noticed on the way. */
  readAs: z.string(),
  notes: z.array(z.string()),
  columns: z.array(DraftColumn),
  rows: z.int(),
});
export type DraftView = z.infer<typeof DraftView>;

/** Column index (as text) to target; a column that is not named is left out. */
export const ColumnMapping = z.record(z.string().regex(/^\d{1,3}$/), ImportTarget);
export type ColumnMapping = z.infer<typeof ColumnMapping>;

export const RowProblem = z.strictObject({
  field: z.string(),
  severity: z.enum(['refused', 'warning', 'changed']),
  code: z.string(),
  was: z.string(),
  now: z.string(),
});
export type RowProblem = z.infer<typeof RowProblem>;

export const Duplicate = z.strictObject({
  /** The member already in the office, or the line of the same file. */
  memberId: MemberId.nullable(),
  line: z.int().nullable(),
  name: z.string(),
  because: z.array(z.enum(['same-phone', 'same-email', 'same-name-and-town', 'similar-name'])),
});
export type Duplicate = z.infer<typeof Duplicate>;

export const PreviewRow = z.strictObject({
  line: z.int(),
  name: z.string(),
  town: z.string(),
  contacts: z.array(z.string()),
  forms: z.array(z.string()),
  problems: z.array(RowProblem),
  duplicates: z.array(Duplicate),
  /** What will happen with the row unless a person decides otherwise. */
  plan: z.enum(['import', 'skip-duplicate', 'refused']),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

export const ImportPreview = z.strictObject({
  /** Of the whole list as it is planned: rows = ready + skipped + refused. */
  counts: z.strictObject({
    rows: z.int(),
    /** Rows that become members. */
    ready: z.int(),
    /** Of those ready, the ones that a person should look at. */
    withWarnings: z.int(),
    /** Of those ready, the ones with all three forms current: they begin as active members, the others as applicants. */
    active: z.int(),
    /** Rows that may be somebody already there or in the file, whatever is planned for them. */
    duplicates: z.int(),
    /** Rows left out because they are very likely somebody already there or in the file. */
    skipped: z.int(),
    refused: z.int(),
  }),
  /** Rows that `only` lets through. */
  total: z.int(),
  rows: z.array(PreviewRow),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportView = z.strictObject({
  id: ImportId,
  at: Moment,
  by: z.string(),
  fileName: z.string(),
  rows: z.int(),
  imported: z.int(),
  skipped: z.int(),
  refused: z.int(),
});
export type ImportView = z.infer<typeof ImportView>;

const Draft = z.strictObject({ id: DraftId });

export const imports = {
  open: errand({
    needs: 'imports.run',
    input: z.strictObject({ fileName: z.string().min(1).max(255), bytes: Bytes }),
    output: DraftView,
    maxBytes: LIST_FILE_LIMIT + 64 * 1024,
  }),
  preview: errand({
    needs: 'imports.run',
    input: Draft.extend({
      mapping: ColumnMapping,
      only: z.enum(['all', 'warnings', 'duplicates', 'refused']),
      offset: Offset,
      limit: PageSize,
    }),
    output: ImportPreview,
  }),
  /** One transaction: all chosen rows or none. Decisions name lines whose plan a person changed. */
  apply: change({
    needs: 'imports.run',
    input: Draft.extend({
      mapping: ColumnMapping,
      decisions: z.array(z.strictObject({ line: z.int(), plan: z.enum(['import', 'skip']) })).max(100_000),
    }),
    output: JobView,
    maxBytes: 4 * 1024 * 1024,
  }),
  discard: change({ needs: 'imports.run', input: Draft, output: z.strictObject({}) }),
  list: query({ needs: 'imports.run', input: z.strictObject({}), output: z.array(ImportView) }),
  /** Saves what was done with each line, as CSV, outside the office's encryption after the window's warning (R10). */
  saveReport: errand({
    needs: 'imports.run',
    input: z.strictObject({ id: ImportId }),
    output: z.strictObject({ isSaved: z.boolean() }),
  }),
};
