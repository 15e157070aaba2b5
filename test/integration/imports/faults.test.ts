import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FLOOR_COST } from '../../../db/keys/cost.ts';
import { createDesk, type Desk } from '../../../main/desk.ts';
import { createTypesetter } from '../../../main/packet/typesetter.ts';
import { largeCsv } from '../../support/large-lists.ts';
import { ADMINISTRATOR, ask, temporaryFolder, testClock, testWorkstation } from '../../support/office.ts';
import { applied, everyone, guessed, preview } from './lists.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const opened: Desk[] = [];
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.close();
});

/** An office whose source of ids runs dry, so that a row in the middle cannot be written. */
async function officeWithFault() {
  const faulty = { at: Infinity };
  let count = 0;
  const ids = {
    next: () => {
      if ((count += 1) > faulty.at) throw new Error('the source of ids ran dry');
      return `id-${String(count).padStart(8, '0')}`;
    },
  };
  const typesetter = createTypesetter({
    resources: path.join(root, 'resources'),
    workerFile: path.join(root, 'main/packet/worker.ts'),
  });
  const workstation = testWorkstation();
  const desk = createDesk({ workstation, clock: testClock(), ids, typesetter, kdfCost: FLOOR_COST });
  opened.push(desk);
  const folder = temporaryFolder();
  await ask(desk).offices.create({
    folder,
    name: 'Big Sky Victim Services',
    address: '1 Capitol Plaza',
    phone: '406-555-0100',
    administrator: ADMINISTRATOR,
  });
  return {
    ask: ask(desk),
    desk,
    workstation,
    breakAfter: (more: number) => void (faulty.at = count + more),
    mend: () => void (faulty.at = Infinity),
  };
}

describe('a fault in the middle of an import', () => {
  it('leaves the office as it was, and the list can be imported afterwards (R12)', async () => {
    const office = await officeWithFault();
    const draft = await office.ask.imports.open({ fileName: 'large.csv', bytes: largeCsv(600) });
    const { ready } = (await preview(office, draft, { limit: 1 })).counts;
    office.breakAfter(700);
    expect(await applied(office, draft)).toMatchObject({ state: 'failed', code: 'fault', subject: null });
    expect((await everyone(office)).total).toBe(0);
    expect(await office.ask.members.search({ text: 'a', limit: 5 })).toEqual([]);
    expect(await office.ask.imports.list({})).toEqual([]);
    office.mend();
    expect(await applied(office, draft)).toMatchObject({ state: 'done', code: null });
    expect((await everyone(office)).total).toBe(ready);
  });

  it('leaves nothing behind when the desk locks before the end', async () => {
    const office = await officeWithFault();
    const draft = await office.ask.imports.open({ fileName: 'large.csv', bytes: largeCsv(600) });
    await office.ask.imports.apply({ id: draft.id, mapping: guessed(draft), decisions: [] });
    await office.desk.lock('request');
    await office.ask.session.signIn({ username: ADMINISTRATOR.username, password: ADMINISTRATOR.password });
    expect((await everyone(office)).total).toBe(0);
    expect(await office.ask.imports.list({})).toEqual([]);
  });

  it('runs one import at a time', async () => {
    const office = await officeWithFault();
    const draft = await office.ask.imports.open({ fileName: 'large.csv', bytes: largeCsv(600) });
    const asked = { id: draft.id, mapping: guessed(draft), decisions: [] };
    await office.ask.imports.apply(asked);
    await expect(office.ask.imports.apply(asked)).rejects.toMatchObject({ code: 'job-running' });
  });
});
