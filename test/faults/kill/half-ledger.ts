import { randomUUID } from 'node:crypto';
import type { Session } from '../../../main/session.ts';
import type { Tell } from './orders.ts';

/** A build that writes a copy and its entries in two transactions. */
export async function writeHalves(session: Session, tell: Tell, wait: (ms: number) => void): Promise<void> {
  const at = new Date().toISOString();
  const run = randomUUID();
  const by = session.account.id;
  const [member] = await session.read((db) => db.selectFrom('members').select('id').limit(1).execute());
  if (member === undefined) throw new Error('there is a member');
  await session.read((db) =>
    db
      .insertInto('packet_runs')
      .values({ id: run, started_at: at, started_by: by, edition: 'preferred', state: 'done' })
      .execute(),
  );
  for (;;) {
    const id = randomUUID();
    const number = await session.read(async (db) => {
      const last = await db
        .selectFrom('copies')
        .select((eb) => eb.fn.max('number').as('number'))
        .executeTakeFirst();
      return (last?.number ?? 0) + 1;
    });
    await session.read((db) =>
      db
        .insertInto('copies')
        .values({
          id,
          number,
          run_id: run,
          member_id: member.id,
          edition: 'standard',
          state: 'produced',
          produced_at: at,
          produced_by: by,
          printed_at: null,
          issued_at: null,
          issued_how: null,
          issued_to: null,
          closed_at: null,
          pages: 1,
          sha256: '',
        })
        .execute(),
    );
    wait(20);
    tell({ what: 'did', kind: 'copies', id: run, value: '1' });
  }
}
