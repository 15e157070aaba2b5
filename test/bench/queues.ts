import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { Session } from '../../main/session.ts';
import { LISTED, SHOWN, WAITING, fillQueues } from './full-network.ts';
import { inOffice, p95Of } from './members.ts';
import type { BenchRow } from './row.ts';

const MEMBERS = 100_000;
const ROUNDS = 20;
const COLD_ROUNDS = 5;

/** What waits for a person, in an office of 100,000 members: paper to get back, newcomers to welcome. Through the gate. */
export async function queueRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'liaison-desk-bench-'));
  try {
    return await inOffice(path.join(folder, 'office'), MEMBERS, async (session) => {
      await session.read((db) => db.transaction().execute((tx) => fillQueues(tx, session.account.id)));
      const ids = await waiting(session);
      const recalls = () => asked(session, 'recalls.list', { offset: 0, limit: 50 }, LISTED);
      const rounds = Array.from({ length: ROUNDS }, (_, i) => i);
      return [
        row(
          `paper to get back, ${LISTED} copies out that show ${SHOWN} members each, after a change, median`,
          await afterChanges(session, recalls),
          1000,
        ),
        row('the same when nothing has changed since, p95', await p95Of(rounds, recalls), 500),
        row(
          'Today, with all that waits, p95',
          await p95Of(rounds, () => session.call('today.overview', {})),
          500,
        ),
        row(
          'the queue of newcomers and welcomes, p95',
          await p95Of(rounds, () => session.call('welcomes.queue', {})),
          50,
        ),
        row(
          'who could welcome a newcomer, of 12,000 who would, p95',
          await p95Of(rounds, (i) =>
            session.call('welcomes.suggestions', { newcomerId: ids[i % ids.length] }),
          ),
          1000,
        ),
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const row = (name: string, value: number, limit: number): BenchRow => ({
  name: `${name} (100,000 members)`,
  value,
  unit: 'ms',
  limit,
  ok: value <= limit,
});

/** An answer with less in it would measure something else. */
async function asked(session: Session, name: string, input: object, total: number) {
  const result = await session.call(name, input);
  if (!result.ok || (result.value as { total: number }).total !== total)
    throw new Error(`${name} did not give ${total}`);
  return result;
}

/** The middle of several calls, each after something was changed, so that nothing is known from before. */
async function afterChanges(session: Session, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    await session.record('change', 'settings.change');
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other)[COLD_ROUNDS >> 1] ?? Infinity;
}

async function waiting(session: Session): Promise<string[]> {
  const { rows } = await session.read((db) =>
    sql<{ id: string }>`SELECT id FROM bench_listed WHERE place <= ${WAITING}`.execute(db),
  );
  return rows.map(({ id }) => id);
}
