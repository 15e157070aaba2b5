import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FLOOR_COST } from '../../../db/keys/cost.ts';
import { createDesk } from '../../../main/desk.ts';
import { type Typesetter, createTypesetter } from '../../../main/packet/typesetter.ts';
import { listedMember } from '../../support/builders.ts';
import {
  ADMINISTRATOR,
  PASSWORD,
  ask,
  countingIds,
  temporaryFolder,
  testClock,
  testWorkstation,
} from '../../support/office.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The real typesetter, with a list of what the desk asked of it. */
function watchedTypesetter() {
  const real = createTypesetter({
    resources: path.join(root, 'resources'),
    workerFile: path.join(root, 'main/packet/worker.ts'),
  });
  const asked: string[] = [];
  const watched: Typesetter = {
    ...real,
    prepare: () => {
      asked.push('prepare');
      return real.prepare();
    },
    forget: () => {
      asked.push('forget');
      return real.forget();
    },
    close: () => {
      asked.push('close');
      return real.close();
    },
  };
  return { watched, asked };
}

describe('the typesetter of an office', () => {
  it('is made ready after each sign-in, emptied at the lock, and ended with the program (R10)', async () => {
    const { watched, asked } = watchedTypesetter();
    const clock = testClock();
    const ports = { workstation: testWorkstation(), clock, ids: countingIds(), kdfCost: FLOOR_COST };
    const desk = createDesk({ ...ports, typesetter: watched, prepareAfterMs: 0 });
    const office = { ask: ask(desk), clock };
    await office.ask.offices.create({
      folder: temporaryFolder(),
      name: 'Big Sky Victim Services',
      address: '1 Capitol Plaza\nHelena, MT 59601',
      phone: '406-555-0100',
      administrator: ADMINISTRATOR,
    });
    await vi.waitFor(() => expect(asked).toEqual(['prepare']));

    // In the midst of being made ready: the lock waits for none of it.
    await office.ask.session.lock({});
    expect(asked).toContain('forget');
    expect(await desk.call('members.list', {})).toMatchObject({ code: 'locked' });

    asked.length = 0;
    await office.ask.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });
    await vi.waitFor(() => expect(asked).toEqual(['prepare']));
    const { id } = await listedMember(office);
    const begun = await office.ask.packets.produce({
      recipients: { kind: 'members', ids: [id] },
      edition: 'standard',
    });
    await vi.waitFor(
      async () => expect(await office.ask.jobs.get({ id: begun.id })).toMatchObject({ state: 'done' }),
      { timeout: 20_000 },
    );

    await desk.close();
    expect(asked.at(-1)).toBe('close');
    await expect(watched.prepare()).rejects.toMatchObject({ code: 'cancelled' });
  });
});
