import type { Db } from '../../db/connection.ts';
import { append } from '../../db/repositories/audit/chain.ts';
import type { AuditRecord } from '../gate/context.ts';
import type { Sitting } from './parts.ts';

/** A record under any name: what calls record, and the sign-ins and refusals beside them. */
export type Recorded = Omit<AuditRecord, 'action'> & { readonly action: string };

/** One transaction of the office's database: all of it is on disk together or not at all. */
export const inTransaction = <T>({ connection }: Sitting, work: (db: Db) => Promise<T>): Promise<T> =>
  connection.use((root) => root.transaction().execute(work));

/** Adds records to the trail, in the transaction `db`; of a damaged office they are noted beside it. */
export async function addRecords(
  { clock, vault, presence, reading }: Sitting,
  db: Db,
  records: readonly Recorded[],
): Promise<void> {
  const entries = records.map(({ kind, action, subject, facts }) => ({
    at: clock.now(),
    accountId: presence.account?.id ?? null,
    kind,
    action,
    subject: subject ?? null,
    facts: facts ?? {},
  }));
  if (reading) reading.note(entries);
  else await append(db, vault.auditKey, entries);
}

/** A change of the program's own, recorded in the same transaction. */
export const change = (
  sitting: Sitting,
  records: readonly Recorded[],
  work: (db: Db) => Promise<void>,
): Promise<void> =>
  inTransaction(sitting, async (db) => {
    await work(db);
    await addRecords(sitting, db, records);
  });

/** Records something that no call did. */
export const record = (sitting: Sitting, recorded: Recorded): Promise<void> =>
  inTransaction(sitting, (db) => addRecords(sitting, db, [recorded]));
