import { describe, expect, it } from 'vitest';
import type { LogConflict } from '../../../contract/conflicts.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { newMember } from '../../support/builders.ts';
import { PASSWORD, type TestOffice, signInAs, testOffice } from '../../support/office.ts';
import { copiesOf, listMember, packetOf, produce } from '../packets/network.ts';
import { trailRecords } from '../../support/trail.ts';

const noticeOf = (
  office: TestOffice,
  about: readonly MemberId[],
  said: Partial<LogConflict> = {},
): LogConflict => ({
  receivedAt: new Date(office.clock.now()).toISOString(),
  receivedHow: 'phone',
  reporter: { kind: 'not-said' },
  about: [...about],
  involvesOutsider: false,
  kind: 'personal',
  note: '',
  ...said,
});

const QUEUE = { isOpen: true, offset: 0, limit: 50 };

describe('a conflict notice', () => {
  it('keeps every pair it names apart from the instant it is logged, both ways (R4)', async () => {
    const office = await testOffice();
    const people = [await newMember(office), await newMember(office), await newMember(office)];
    const ids = people.map(({ id }) => id);
    const { pairs, notice } = await office.ask.conflicts.log(noticeOf(office, ids));
    expect(pairs).toHaveLength(3);
    for (const memberId of ids) {
      const others = (await office.ask.separations.list({ memberId })).map(({ otherId }) => otherId);
      expect(others.sort()).toEqual(ids.filter((id) => id !== memberId).sort());
    }
    expect((await office.ask.conflicts.list(QUEUE)).rows).toMatchObject([{ id: notice.id, state: 'open' }]);
  });

  it('spoils what was not issued, and says who holds whose page (R4, R13)', async () => {
    const office = await testOffice();
    const abe = await listMember(office, { givenName: 'Abe' });
    const zoe = await listMember(office, { givenName: 'Zoe' });
    const ben = await listMember(office, { givenName: 'Ben' });
    const [first] = await produce(office, { kind: 'members', ids: [abe.id] });
    if (!first) throw new Error('no copy');
    await office.ask.packets.confirmPrinted({ ids: [first.id], cameOut: true });
    await office.ask.packets.issue({ ids: [first.id], how: 'hand', contactId: null });
    await produce(office, { kind: 'everyone' });
    const { spoiled, held } = await office.ask.conflicts.log(noticeOf(office, [abe.id, zoe.id]));
    expect(held).toMatchObject([{ copyId: first.id, holder: { id: abe.id }, shows: { id: zoe.id } }]);
    expect(new Set(spoiled.map(({ holder, shows }) => `${holder.id} sees ${shows.id}`))).toEqual(
      new Set([`${abe.id} sees ${zoe.id}`, `${zoe.id} sees ${abe.id}`]),
    );
    const produced = await copiesOf(office, { states: ['produced'] });
    expect(produced.map(({ recipient }) => recipient.id)).toEqual([ben.id]);
    const after = await produce(office);
    expect(await packetOf(office, after, abe)).not.toContain('Zoe');
  });

  it('still says which copies it spoiled when it is opened again, and no other notice does', async () => {
    const office = await testOffice();
    const abe = await listMember(office, { givenName: 'Abe' });
    const zoe = await listMember(office, { givenName: 'Zoe' });
    const ben = await listMember(office, { givenName: 'Ben' });
    await produce(office);
    const first = await office.ask.conflicts.log(noticeOf(office, [abe.id, zoe.id]));
    const second = await office.ask.conflicts.log(noticeOf(office, [abe.id, zoe.id, ben.id]));
    const spoiledBy = async ({ notice }: typeof first) => {
      const { spoiled } = await office.ask.conflicts.get({ id: notice.id });
      return spoiled.map((page) => `${page.numberText} ${page.state}: ${page.shows.name}`).sort();
    };
    const said = ({ spoiled }: typeof first) =>
      spoiled.map((page) => `${page.numberText} ${page.state}: ${page.shows.name}`).sort();
    expect(said(first)).toHaveLength(2);
    expect(said(second)).toHaveLength(2);
    expect(await spoiledBy(first)).toEqual(said(first));
    expect(await spoiledBy(second)).toEqual(said(second));
  });

  it('shows who reported it to administrators and who logged it, to nobody else (R8)', async () => {
    const office = await testOffice();
    const [one, other, third] = [await newMember(office), await newMember(office), await newMember(office)];
    await signInAs(office, 'staff');
    const reporter = { kind: 'member', memberId: third.id } as const;
    const said = { reporter, note: 'They were neighbours once.' };
    const { notice } = await office.ask.conflicts.log(noticeOf(office, [one.id, other.id], said));
    expect(notice).toMatchObject(said);
    const seen = async () => (await office.ask.conflicts.get({ id: notice.id })).notice;
    await signInAs(office, 'liaison');
    expect(await seen()).toMatchObject({ reporter: null, note: null });
    const me = (await office.ask.session.current({}))?.account.id ?? null;
    await office.ask.conflicts.assign({ id: notice.id, accountId: me });
    expect(await seen()).toMatchObject({ reporter: null, note: said.note });
    expect(JSON.stringify((await office.ask.conflicts.list(QUEUE)).rows)).not.toContain(third.id);
    await signInAs(office, 'administrator');
    expect(await seen()).toMatchObject(said);
    const another = { username: 'other.staff', password: PASSWORD };
    await office.ask.accounts.add({ ...another, fullName: 'Otis Other', role: 'staff' });
    await office.ask.session.signIn(another);
    expect(await seen()).toMatchObject({ reporter: null, note: null });
  });

  it('is reviewed by a second account only, and lifts nothing that has another cause (R4, R6)', async () => {
    const office = await testOffice();
    const [one, other, third] = [await newMember(office), await newMember(office), await newMember(office)];
    await office.ask.separations.place({ memberId: one.id, otherId: other.id, source: 'wish' });
    const { notice } = await office.ask.conflicts.log(noticeOf(office, [one.id, other.id, third.id]));
    for (const decision of ['keep', 'lift'] as const)
      await expect(office.ask.conflicts.review({ id: notice.id, decision })).rejects.toThrow(
        'second-account-needed',
      );
    await signInAs(office, 'staff');
    await expect(office.ask.conflicts.review({ id: notice.id, decision: 'keep' })).rejects.toThrow(
      'not-allowed',
    );
    await signInAs(office, 'liaison');
    const kept = await office.ask.conflicts.review({ id: notice.id, decision: 'keep' });
    expect(kept).toMatchObject({ state: 'kept', reviewedBy: { name: 'Somebody liaison' } });
    expect(await office.ask.separations.list({ memberId: one.id })).toHaveLength(3);
    expect(await office.ask.conflicts.review({ id: notice.id, decision: 'lift' })).toMatchObject({
      state: 'lifted',
    });
    expect(await office.ask.separations.list({ memberId: one.id })).toMatchObject([
      { otherId: other.id, source: 'wish' },
    ]);
    expect(await office.ask.separations.list({ memberId: third.id })).toEqual([]);
    await expect(office.ask.conflicts.review({ id: notice.id, decision: 'keep' })).rejects.toThrow(
      'not-possible-now',
    );
  });

  it('is about two members, or one and somebody outside; never about the future', async () => {
    const office = await testOffice();
    const [one, other] = [await newMember(office), await newMember(office)];
    const log = (about: readonly MemberId[], said?: Partial<LogConflict>) =>
      office.ask.conflicts.log(noticeOf(office, about, said));
    await expect(log([one.id])).rejects.toThrow('invalid-input');
    await expect(log([one.id, one.id])).rejects.toThrow('invalid-input');
    await expect(log([one.id, 'id-of-nobody' as MemberId])).rejects.toThrow('not-found');
    const later = new Date(office.clock.now() + 60_000).toISOString();
    await expect(log([one.id, other.id], { receivedAt: later })).rejects.toThrow('date-in-future');
    expect((await log([one.id], { involvesOutsider: true })).pairs).toEqual([]);
  });

  it('follows a member into the record that is kept', async () => {
    const office = await testOffice();
    const [one, other, twin] = [await newMember(office), await newMember(office), await newMember(office)];
    const reporter = { kind: 'member', memberId: twin.id } as const;
    const { notice } = await office.ask.conflicts.log(
      noticeOf(office, [one.id, other.id, twin.id], { reporter }),
    );
    await office.ask.members.merge({ keep: one.id, drop: twin.id, fromDrop: [] });
    const after = (await office.ask.conflicts.get({ id: notice.id })).notice;
    expect(after.people.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
    expect(after.reporter).toEqual({ kind: 'member', memberId: one.id });
    expect(await office.ask.separations.list({ memberId: other.id })).toMatchObject([{ otherId: one.id }]);
  });

  it('measures the time from receiving to logging and to separation', async () => {
    const office = await testOffice();
    expect(await office.ask.conflicts.figures({})).toEqual({ count: 0, toLogged: null, toSeparated: null });
    for (const minutes of [1, 5, 30]) {
      const about = [(await newMember(office)).id, (await newMember(office)).id];
      const receivedAt = new Date(office.clock.now() - minutes * 60_000).toISOString();
      await office.ask.conflicts.log(noticeOf(office, about, { receivedAt }));
    }
    expect(await office.ask.conflicts.figures({})).toEqual({
      count: 3,
      toLogged: { medianMs: 5 * 60_000, worstMs: 30 * 60_000 },
      toSeparated: { medianMs: 0, worstMs: 0 },
    });
  });

  it('leaves ids and figures in the trail, nothing of what was said (R8, R9)', async () => {
    const office = await testOffice();
    const [one, other, third] = [await newMember(office), await newMember(office), await newMember(office)];
    const reporter = { kind: 'member', memberId: third.id } as const;
    await office.ask.conflicts.log(
      noticeOf(office, [one.id, other.id], { reporter, note: 'a note that stays' }),
    );
    const trail = JSON.stringify(await trailRecords(office, { kinds: ['change'] }));
    expect(trail).toContain('conflicts.log');
    expect(trail).not.toContain('a note that stays');
    const about = await office.ask.members.history({ id: third.id, before: null, limit: 20 });
    expect(about.map(({ action }) => action)).not.toContain('conflicts.log');
  });
});
