import { DeskError, type Result } from '../../contract/errors.ts';
import * as settings from '../../db/repositories/settings.ts';
import { requireThere } from '../../db/in-place.ts';
import { markToCheck } from '../backups/office-files.ts';
import type { Context, Errand } from '../gate/context.ts';
import { admit, carryOut } from '../gate/gate.ts';
import { beginRenewal } from '../renewal-job.ts';
import { handlers } from '../services/index.ts';
import type { Sitting } from './parts.ts';
import { addRecords, change, inTransaction, record } from './trail.ts';

/** What may still be called in a damaged office of all that is more than a question. */
const OF_DAMAGED: readonly string[] = ['backups.list', 'backups.salvage', 'jobs.get', 'jobs.cancel'];

/** Carries a call out through the gate, and records its refusal. Never throws. */
export async function call(sitting: Sitting, name: string, input: unknown): Promise<Result<unknown>> {
  const result = await answer(sitting, name, input);
  // A page that cannot be read is damage that the next opening has to look for.
  if (!result.ok && result.code === 'database-damaged') markToCheck(sitting.parts.database);
  if (!result.ok && sitting.presence.account)
    // The refusal stands, whether there is room to record it or not.
    await recordRefusal(sitting, handlers.has(name) ? name : 'unknown-endpoint', result.code).catch(
      () => undefined,
    );
  return result;
}

/** What an errand works with. Refuses ('locked') when nobody is signed in any more. */
export function errandOf(sitting: Sitting): Errand {
  const { parts, clock, vault, jobs, files, memory, connection } = sitting;
  const { account, isClosed } = sitting.presence;
  if (isClosed || !account) throw new DeskError('locked');
  const { ids, workstation, typesetter } = parts.ports;
  return {
    clock,
    ids,
    workstation,
    typesetter,
    vault,
    jobs,
    files,
    memory,
    transact: (work) => transact(sitting, work),
    tries: parts.tries,
    renewKey: () =>
      beginRenewal({
        connection,
        vault,
        jobs,
        file: parts.database,
        change: (records, work) => change(sitting, records, work),
      }),
    account: { id: account.id, role: account.role },
  };
}

async function answer(sitting: Sitting, name: string, input: unknown): Promise<Result<unknown>> {
  const { account, isClosed } = sitting.presence;
  const role = isClosed ? null : (account?.role ?? null);
  const passage = admit(name, input, { isOfficeOpen: true, role });
  if ('ok' in passage) return passage;
  const handler = handlers.get(name);
  if (!handler) return { ok: false, code: 'unknown-endpoint' };
  const { endpoint } = passage;
  if (sitting.reading && endpoint.changes && !OF_DAMAGED.includes(name))
    return { ok: false, code: 'read-only' };
  return carryOut(endpoint, () =>
    endpoint.isErrand
      ? handler(errandOf(sitting) as Context, passage.input)
      : transact(sitting, (context) => handler(context, passage.input)),
  );
}

async function transact<T>(sitting: Sitting, work: (context: Context) => Promise<T>): Promise<T> {
  const later: (() => void)[] = [];
  const value = await inTransaction(sitting, async (db) => {
    const done = await work({
      // Asked here and not before: a call that waited for the connection while the office was locked comes too late.
      ...errandOf(sitting),
      db,
      audit: (recorded) => addRecords(sitting, db, [recorded]),
      auditAll: (records) => addRecords(sitting, db, records),
      settings: () => settings.read(db),
      afterwards: (run) => void later.push(run),
    });
    requireThere(sitting.parts.database);
    return done;
  });
  for (const run of later) run();
  return value;
}

/** A refusal rolled its own transaction back, so it is recorded in one of its own (R9). */
async function recordRefusal(sitting: Sitting, action: string, code: string): Promise<void> {
  if (!sitting.presence.isClosed) await record(sitting, { kind: 'refusal', action, facts: { code } });
}
