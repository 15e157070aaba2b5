import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTIES } from '../../../contract/domain/counties.ts';
import type { MemberRow } from '../../../contract/members.ts';
import { MEMBER_SORTS, type ListMembers } from '../../../contract/members.ts';
import { listedMember, memberFields, newMember } from '../../support/builders.ts';
import { EVERYONE } from '../../support/everyone.ts';
import { type TestOffice, testOffice } from '../../support/office.ts';

const namesOf = (rows: readonly MemberRow[]) => rows.map(({ name }) => name);

describe('the list of members', () => {
  it('stands in the order of folded family, then given names', async () => {
    const office = await testOffice();
    for (const [givenName, familyName] of [
      ['Bo', 'Öst'],
      ['Al', 'De la Cruz'],
      ['Al', 'De'],
      ['Cy', 'Ost'],
      ['', 'Åberg'],
      ['Åse', ''],
    ] as const)
      await newMember(office, { givenName, familyName });
    const { total, rows } = await office.ask.members.list(EVERYONE);
    expect(total).toBe(6);
    expect(namesOf(rows)).toEqual(['Åse', 'Åberg', 'Al De', 'Al De la Cruz', 'Bo Öst', 'Cy Ost']);
  });

  it('is filtered by status, county and the state of the forms together', async () => {
    const office = await testOffice();
    await listedMember(office, { familyName: 'Complete', givenName: '', county: 'Hill' });
    await newMember(office, { familyName: 'Missing', givenName: '', county: 'Hill' });
    await newMember(office, { familyName: 'Elsewhere', givenName: '', county: null });
    const list = async (filter: Partial<ListMembers>) =>
      namesOf((await office.ask.members.list({ ...EVERYONE, ...filter })).rows);
    expect(await list({ statuses: ['active'] })).toEqual(['Complete']);
    expect(await list({ counties: ['Hill'] })).toEqual(['Complete', 'Missing']);
    expect(await list({ counties: ['Hill'], forms: ['missing'] })).toEqual(['Missing']);
    expect(await list({ forms: ['missing'] })).toEqual(['Elsewhere', 'Missing']);
    office.clock.passDays(340);
    expect(await list({ forms: ['ending'] })).toEqual(['Complete']);
    office.clock.passDays(30);
    expect(await list({ forms: ['missing'], statuses: ['active'] })).toEqual(['Complete']);
  });

  it('gives the best match first with a text, filtered as well', async () => {
    const office = await testOffice();
    await newMember(office, { givenName: 'Ann', familyName: 'Zimmer', county: 'Hill' });
    await newMember(office, { givenName: 'Joe', familyName: 'Annable', county: 'Hill' });
    await newMember(office, { givenName: 'Ann', familyName: 'Abbott', county: 'Park' });
    const found = await office.ask.members.list({ ...EVERYONE, text: 'ann', counties: ['Hill'] });
    expect(namesOf(found.rows)).toEqual(['Ann Zimmer', 'Joe Annable']);
    expect(found.total).toBe(2);
    const second = await office.ask.members.list({ ...EVERYONE, text: 'ann', offset: 1, limit: 1 });
    expect([second.total, ...namesOf(second.rows)]).toEqual([3, 'Ann Zimmer']);
  });

  it('takes in many new members at once as it does one', async () => {
    const office = await testOffice();
    await newMember(office, { familyName: 'Aaa' });
    expect((await office.ask.members.list(EVERYONE)).total).toBe(1);
    for (let count = 0; count < 60; count += 1) await newMember(office, { familyName: `Bbb ${count + 10}` });
    const { total, rows } = await office.ask.members.list({ ...EVERYONE, sort: 'name', offset: 59 });
    expect(total).toBe(61);
    expect(rows.map(({ sortName }) => sortName.split('\t')[0])).toEqual(['bbb 68', 'bbb 69']);
  });

  it('gives an empty page past the end', async () => {
    const office = await testOffice();
    await newMember(office);
    for (const direction of ['up', 'down'] as const)
      expect(await office.ask.members.list({ ...EVERYONE, direction, offset: 5 })).toEqual({
        total: 1,
        rows: [],
      });
  });
});

type Change = {
  readonly kind: 'add' | 'rename' | 'move' | 'leave' | 'merge';
  readonly who: number;
  readonly to: number;
};
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('add', 'add', 'rename', 'move', 'leave', 'merge'),
  who: fc.nat(40),
  to: fc.nat(40),
});
const FAMILIES = ['Åberg', 'Aberg', 'De', 'De la Cruz', 'Коваль', 'Zorn', '𠮷田', 'ﬁsk'];

describe('after any changes', () => {
  it('every page, sort and direction says what the records say', async () => {
    const office = await testOffice();
    const present: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        for (const one of changes) await apply(office, present, one);
        for (const sort of MEMBER_SORTS) {
          const { rows, keys, down } = await inPages(office, sort, present.length);
          expect(rows).toHaveLength(present.length);
          expect(keys).toEqual(
            keys.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
          );
          expect(down.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toReversed());
        }
      }),
      { numRuns: 20 },
    );
  });
});

async function apply(office: TestOffice, present: string[], { kind, who, to }: Change): Promise<void> {
  const id = present[who % (present.length || 1)] as MemberRow['id'] | undefined;
  const fields = memberFields({
    familyName: FAMILIES[to % FAMILIES.length] ?? '',
    county: COUNTIES[to] ?? null,
    town: to % 3 === 0 ? '' : `Town ${to % 5}`,
  });
  if (kind === 'add' || id === undefined) present.push((await office.ask.members.create(fields)).id);
  else if (kind === 'rename' || kind === 'move') await office.ask.members.update({ id, fields });
  else if (kind === 'leave') await office.ask.members.changeStatus({ id, to: 'left' }).catch(() => undefined);
  else await mergeTwo(office, present, id, to);
}

async function mergeTwo(
  office: TestOffice,
  present: string[],
  keep: MemberRow['id'],
  to: number,
): Promise<void> {
  const drop = present[to % present.length] as MemberRow['id'];
  if (drop === keep) return;
  await office.ask.members.merge({ keep, drop, fromDrop: [] });
  present.splice(present.indexOf(drop), 1);
}

const keyOf: Readonly<Record<ListMembers['sort'], (row: MemberRow) => string>> = {
  name: ({ sortName }) => sortName,
  town: ({ town, sortName }) => `${town.toLowerCase()}\u0001${sortName}`,
  county: ({ county, sortName }) => `${county ?? ''}\u0001${sortName}`,
  status: ({ status, sortName }) =>
    `${['applicant', 'active', 'paused', 'left'].indexOf(status)}\u0001${sortName}`,
  'forms-until': ({ formsUntil, sortName }) => `${formsUntil ?? ''}\u0001${sortName}`,
  added: ({ id }) => id,
};

/** Pages of seven, joined, the rows' own keys in that order, and the whole list the other way round. */
async function inPages(office: TestOffice, sort: ListMembers['sort'], count: number) {
  const rows: MemberRow[] = [];
  for (let offset = 0; offset < count; offset += 7) {
    const page = await office.ask.members.list({ ...EVERYONE, sort, offset, limit: 7 });
    rows.push(...page.rows);
  }
  const down = await office.ask.members.list({ ...EVERYONE, sort, direction: 'down' });
  return { rows, keys: rows.map(keyOf[sort]), down: down.total === count ? down.rows : [] };
}
