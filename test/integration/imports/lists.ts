import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ColumnMapping, DraftView, ImportPreview } from '../../../contract/imports.ts';
import type { JobView } from '../../../contract/jobs.ts';
import { EVERYONE } from '../../support/everyone.ts';
import type { TestOffice } from '../../support/office.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/imports');

export const fixture = (fileName: string): { fileName: string; bytes: Uint8Array } => ({
  fileName,
  bytes: new Uint8Array(readFileSync(path.join(FIXTURES, fileName))),
});

/** A list as text: a header and rows, commas between the cells. */
export const listOf = (...lines: readonly string[]): { fileName: string; bytes: Uint8Array } => ({
  fileName: 'list.csv',
  bytes: new TextEncoder().encode(lines.join('\n')),
});

/** The mapping that the wizard offers at first. */
export const guessed = ({ columns }: DraftView): ColumnMapping =>
  Object.fromEntries(columns.flatMap(({ index, guess }) => (guess === null ? [] : [[index, guess]])));

type Asked = Pick<TestOffice, 'ask'>;

export const preview = (
  { ask }: Asked,
  draft: DraftView,
  page: { only?: 'all' | 'warnings' | 'duplicates' | 'refused'; offset?: number; limit?: number } = {},
): Promise<ImportPreview> =>
  ask.imports.preview({
    id: draft.id,
    mapping: guessed(draft),
    only: 'all',
    offset: 0,
    limit: 200,
    ...page,
  });

/** Imports a draft as it was guessed and waits for the end of it. */
export async function applied(
  { ask }: Asked,
  draft: DraftView,
  decisions: { line: number; plan: 'import' | 'skip' }[] = [],
): Promise<JobView> {
  return ended({ ask }, await ask.imports.apply({ id: draft.id, mapping: guessed(draft), decisions }));
}

/** A job when it is no longer running. */
export async function ended({ ask }: Asked, { id }: JobView): Promise<JobView> {
  for (;;) {
    const job = await ask.jobs.get({ id });
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Everyone in the office, in the order of names. */
export const everyone = ({ ask }: Asked) => ask.members.list(EVERYONE);
