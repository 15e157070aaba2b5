import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { FormId, type ScanId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import { SCAN_TYPES, ScanView } from '../../contract/forms.ts';
import type { Db } from '../connection.ts';

const ScanContent = z.object({
  formId: FormId,
  mediaType: z.enum(SCAN_TYPES),
  content: z.instanceof(Uint8Array),
});
export type ScanContent = z.infer<typeof ScanContent>;

export interface NewScan {
  readonly id: ScanId;
  readonly formId: FormId;
  readonly mediaType: (typeof SCAN_TYPES)[number];
  readonly bytes: Uint8Array;
  readonly addedAt: string;
  readonly addedBy: string;
}

/** Keeps a scan in the database, and nowhere else (R10). An earlier one of the form stays, but is shown no more. */
export async function add(
  db: Db,
  { id, formId, mediaType, bytes, addedAt, addedBy }: NewScan,
): Promise<void> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await db
    .insertInto('scans')
    .values({
      id,
      form_id: formId,
      media_type: mediaType,
      size: content.byteLength,
      sha256: createHash('sha256').update(content).digest('hex'),
      added_at: addedAt,
      added_by: addedBy,
      content,
    })
    .execute();
}

/** The newest scan of each of the forms, without its content. */
export async function latest(db: Db, formIds: readonly FormId[]): Promise<ReadonlyMap<FormId, ScanView>> {
  if (formIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('scans')
    .select(['id', 'form_id', 'media_type', 'size', 'added_at'])
    .where('form_id', 'in', formIds)
    .orderBy(sql`rowid`)
    .execute();
  return new Map(
    rows.map((row) => [
      FormId.parse(row.form_id),
      ScanView.parse({ id: row.id, mediaType: row.media_type, bytes: row.size, addedAt: row.added_at }),
    ]),
  );
}

/** A scan with its content; refuses `not-found`, also for one that was replaced. */
export async function require(db: Db, id: ScanId): Promise<ScanContent> {
  const row = await db
    .selectFrom('scans')
    .select(['form_id as formId', 'media_type as mediaType', 'content'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new DeskError('not-found');
  const scan = ScanContent.parse(row);
  if ((await latest(db, [scan.formId])).get(scan.formId)?.id !== id) throw new DeskError('not-found');
  return scan;
}
