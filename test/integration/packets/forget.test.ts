import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { ADMINISTRATOR, PASSWORD, type TestOffice, testOffice } from '../../support/office.ts';
import { copiesOf, listMember, produce } from './network.ts';
import { trailRecords } from '../../support/trail.ts';

const noticeAbout = (about: MemberId[]) => ({
  receivedAt: '2026-11-24T17:00:00.000Z',
  receivedHow: 'phone' as const,
  reporter: { kind: 'not-said' as const },
  about,
  involvesOutsider: false,
  kind: 'personal' as const,
  note: '',
});

/** Two members with a copy each that shows the other, and a third whose copy shows both. */
async function threeWithCopies() {
  const office = await testOffice();
  const abe = await listMember(office, { givenName: 'Abe' });
  const zoe = await listMember(office, { givenName: 'Zoe' });
  await listMember(office, { givenName: 'Ben' });
  await produce(office);
  return { office, about: [abe.id, zoe.id] };
}

/** How many copies were found at sign-ins to be over and not wiped, each time that there were any. */
async function foundLeft(office: TestOffice): Promise<unknown[]> {
  const entries = await trailRecords(office, { kinds: ['change'] });
  return entries.filter(({ action }) => action === 'packets.forget').map(({ facts }) => facts['copies']);
}

const signInAgain = ({ ask }: TestOffice) =>
  ask.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });

describe('a copy that a notice spoiled', () => {
  it('is never printed or opened again from the instant of the answer, wiped or not (R4)', async () => {
    const { office, about } = await threeWithCopies();
    const { spoiled } = await office.ask.conflicts.log(noticeAbout(about));
    const [id] = spoiled.map(({ copyId }) => copyId);
    if (!id) throw new Error('a copy was spoiled');
    const { ask } = office;
    const [asked, left] = await Promise.all([
      Promise.allSettled([
        ask.packets.pdf({ id }),
        ask.packets.export({ id }),
        ask.packets.confirmPrinted({ ids: [id], cameOut: true }),
        ask.packets.issue({ ids: [id], how: 'hand', contactId: null }),
      ]),
      ask.packets.forget({}),
    ]);
    expect(left).toEqual({ forgotten: 2 });
    for (const answer of asked)
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not-possible-now' } });
  });

  it('is wiped when the answer is given, and the copies of others stay', async () => {
    const { office, about } = await threeWithCopies();
    await office.ask.conflicts.log(noticeAbout(about));
    await setImmediate();
    expect(await office.ask.packets.forget({})).toEqual({ forgotten: 0 });
    const [other] = await copiesOf(office, { states: ['produced'] });
    if (!other) throw new Error('a copy is left');
    expect((await office.ask.packets.pdf({ id: other.id })).pdf.length).toBeGreaterThan(1000);
  });

  it('is wiped at the next sign-in when the office was locked before', async () => {
    const { office, about } = await threeWithCopies();
    await office.ask.conflicts.log(noticeAbout(about));
    await office.ask.session.lock({});
    await signInAgain(office);
    expect(await foundLeft(office)).toEqual([2]);
    await signInAgain(office);
    expect(await foundLeft(office)).toEqual([2]);
  });

  it('is wiped at the next sign-in when the program was killed before, and the notice stands (R4, R12)', async () => {
    const { office, about } = await threeWithCopies();
    await office.ask.offices.close({});
    const program = fork(new URL('log-in-process.ts', import.meta.url), [office.folder, ...about], {
      execArgv: [],
    });
    expect(await once(program, 'exit')).toEqual([null, 'SIGKILL']);
    await office.ask.offices.open({ folder: office.folder });
    await signInAgain(office);
    expect(await foundLeft(office)).toEqual([2]);
    expect(await copiesOf(office, { states: ['spoiled'] })).toHaveLength(2);
    const { rows } = await office.ask.conflicts.list({ isOpen: true, offset: 0, limit: 5 });
    const [notice] = rows;
    if (!notice) throw new Error('the notice was acknowledged');
    expect((await office.ask.conflicts.get({ id: notice.id })).spoiled).toHaveLength(2);
  });
});
