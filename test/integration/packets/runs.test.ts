import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { copyNumberText } from '../../../contract/domain/copies.ts';
import type { CopyView } from '../../../contract/packets.ts';
import { ADMINISTRATOR, PASSWORD, type TestOffice, testOffice } from '../../support/office.ts';
import { copiesOf, jobEnd, listMember, produce, textOf } from './network.ts';

const everyone = { recipients: { kind: 'everyone' }, edition: 'preferred' } as const;
const NAMES = ['Ada', 'Ben', 'Cal', 'Dot', 'Eve', 'Fay', 'Gus', 'Hal'];

describe('a run', () => {
  it('numbers its copies without a gap, each with its pages in the ledger', async () => {
    const office = await officeOf(3);
    const copies = await produce(office);
    expect(copies.map(({ number, state }) => [number, state])).toEqual([
      [1, 'produced'],
      [2, 'produced'],
      [3, 'produced'],
    ]);
    for (const copy of copies) {
      const { title, pages } = await textOf(office, copy.id);
      expect(title).toContain(copy.numberText);
      expect(pages).toHaveLength(copy.pages);
    }
    const [run] = (await office.ask.packets.runs({ offset: 0, limit: 5 })).rows;
    expect(run).toMatchObject({
      state: 'done',
      total: 3,
      produced: 3,
      printed: 0,
      startedBy: 'Ada Birdsong',
    });
  });

  it('gives the same bytes for a copy each time, also after the office was closed', async () => {
    const office = await officeOf(2);
    const [copy] = await produce(office);
    if (!copy) throw new Error('two copies were produced');
    const first = await office.ask.packets.pdf({ id: copy.id });
    await office.ask.offices.close({});
    await reopen(office);
    const second = await office.ask.packets.pdf({ id: copy.id });
    expect(Buffer.from(second.pdf).equals(Buffer.from(first.pdf))).toBe(true);
  });

  it('never gives a number twice', async () => {
    const office = await officeOf(2);
    const first = await produce(office);
    await office.ask.packets.confirmPrinted({ ids: first.map(({ id }) => id), cameOut: false });
    const second = await produce(office);
    expect(second.map(({ numberText }) => numberText)).toEqual(['VSN-000003', 'VSN-000004']);
  });

  it('leaves out the chosen who may not receive one, and says why (R2)', async () => {
    const office = await officeOf(1);
    const paused = await listMember(office, { givenName: 'Pat' });
    await office.ask.members.changeStatus({ id: paused.id, to: 'paused' });
    const ended = await listMember(office, { givenName: 'Eli', endsOn: '2026-11-24' });
    office.clock.passDays(1);
    const recipients = { kind: 'members' as const, ids: [paused.id, ended.id] };
    const chosen = { recipients, edition: 'preferred' as const };
    expect(await office.ask.packets.check(chosen)).toMatchObject({
      recipients: 0,
      leftOut: [
        { id: ended.id, because: 'forms-missing' },
        { id: paused.id, because: 'not-active' },
      ],
    });
    await expect(office.ask.packets.produce(chosen)).rejects.toMatchObject({ code: 'nobody-to-print' });
  });

  it('is refused while another one is at work, and then leaves nothing behind', async () => {
    const office = await officeOf(3);
    const job = await office.ask.packets.produce(everyone);
    await expect(office.ask.packets.produce(everyone)).rejects.toMatchObject({ code: 'job-running' });
    expect(await jobEnd(office, job.id)).toBe('done');
    expect(await office.ask.packets.runs({ offset: 0, limit: 5 })).toMatchObject({ total: 1 });
  });

  it('shows what was released at the instant each copy is made, not when the run began (R3)', async () => {
    const office = await officeOf(NAMES.length);
    const gus = (await office.ask.members.search({ text: 'Gus', limit: 1 }))[0];
    if (!gus) throw new Error('Gus is a member');
    const job = await office.ask.packets.produce(everyone);
    await progressOf(office, job.id, 1);
    await office.ask.members.changeStatus({ id: gus.id, to: 'left' });
    const atThatTime = new Set((await copiesOf(office)).map(({ id }) => id));
    expect(await jobEnd(office, job.id)).toBe('done');
    const later = (await copiesOf(office)).filter(({ id }) => !atThatTime.has(id));
    expect(later.length).toBeGreaterThan(0);
    for (const copy of later) {
      const { text } = await textOf(office, copy.id);
      expect(text).toContain('Hal');
      expect(text).not.toContain('Gus');
    }
    expect((await copiesOf(office)).some(({ recipient }) => recipient.id === gus.id)).toBe(false);
  });

  it('goes on after it was cancelled, for those it had not reached', async () => {
    const office = await officeOf(NAMES.length);
    const job = await office.ask.packets.produce(everyone);
    await progressOf(office, job.id, 2);
    await office.ask.jobs.cancel({ id: job.id });
    expect(await jobEnd(office, job.id)).toBe('cancelled');
    expect(await consistentRun(office)).toBe('cancelled');
    await finishRun(office);
  });

  it('goes on after the desk was locked in the middle of it', async () => {
    const office = await officeOf(NAMES.length);
    const job = await office.ask.packets.produce(everyone);
    await progressOf(office, job.id, 1);
    await office.ask.session.lock({});
    await office.ask.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });
    expect(await consistentRun(office)).toBe('cancelled');
    await finishRun(office);
  });

  it('goes on after the program was killed in the middle of it, with every copy in the ledger whole (R12)', async () => {
    const office = await officeOf(NAMES.length);
    await office.ask.offices.close({});
    await killInTheMiddle(office.folder);
    await reopen(office);
    expect(await consistentRun(office)).toBe('interrupted');
    await finishRun(office);
  });
});

async function officeOf(members: number): Promise<TestOffice> {
  const office = await testOffice();
  for (const givenName of NAMES.slice(0, members)) await listMember(office, { givenName });
  return office;
}

async function reopen(office: TestOffice): Promise<void> {
  await office.ask.offices.open({ folder: office.folder });
  await office.ask.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });
}

async function progressOf(office: TestOffice, id: string, atLeast: number): Promise<void> {
  while ((await office.ask.jobs.get({ id })).done < atLeast)
    await new Promise((resolve) => setImmediate(resolve));
}

/** Every copy of the ledger has its entries and its pages; gives the state of the run, which counts them rightly. */
async function consistentRun(office: TestOffice): Promise<string | undefined> {
  const copies = await copiesOf(office);
  expect(copies.length).toBeGreaterThan(0);
  expect(copies.length).toBeLessThan(NAMES.length);
  for (const { id, pages } of copies) {
    expect((await office.ask.packets.copy({ id })).entries).toHaveLength(NAMES.length);
    expect((await textOf(office, id)).pages).toHaveLength(pages);
  }
  const [run] = (await office.ask.packets.runs({ offset: 0, limit: 1 })).rows;
  expect(run).toMatchObject({ total: NAMES.length, produced: copies.length });
  return run?.state;
}

async function finishRun(office: TestOffice): Promise<void> {
  const before = await copiesOf(office);
  const [run] = (await office.ask.packets.runs({ offset: 0, limit: 1 })).rows;
  if (!run) throw new Error('there is a run');
  const job = await office.ask.packets.resume({ id: run.id });
  expect(await jobEnd(office, job.id)).toBe('done');
  const after = await copiesOf(office);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.map(({ numberText }) => numberText)).toEqual(NAMES.map((_, i) => copyNumberText(i + 1)));
  expect(new Set(after.map(nameOf))).toEqual(new Set(NAMES));
  await expect(office.ask.packets.resume({ id: run.id })).rejects.toMatchObject({ code: 'not-possible-now' });
}

const nameOf = ({ recipient }: CopyView): string => recipient.name;

/** Produces packets for everyone in another process, and kills it once a copy is in the ledger. */
async function killInTheMiddle(folder: string): Promise<void> {
  const program = fork(new URL('run-in-process.ts', import.meta.url), [folder], { execArgv: [] });
  await once(program, 'message');
  program.kill('SIGKILL');
  await once(program, 'exit');
}
