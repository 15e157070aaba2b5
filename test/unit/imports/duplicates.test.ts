import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../main/imports/checking/candidate.ts';
import { checkRow } from '../../../main/imports/checking/check-row.ts';
import { findDuplicates, type KnownMember } from '../../../main/imports/duplicates.ts';
import { halfKeys, isNearlySame, lettersOf, mayBeNear, nearKeys } from '../../../main/imports/near-names.ts';
import { CONTEXT } from './support.ts';

const person = (name: string, town = '', phone = '', email = ''): Candidate => {
  const { candidate } = checkRow([name, town, phone, email], ['fullName', 'town', 'phone', 'email'], CONTEXT);
  return candidate ?? expect.fail('the row was refused');
};
const member = (more: Partial<KnownMember>): KnownMember => ({
  id: 'member-1',
  foldedName: '',
  phones: [],
  emails: [],
  ...more,
});

describe('duplicates within a list', () => {
  it.each([
    [
      'the same phone',
      person('Grady, Hank', '', '555-0101'),
      person('Ng, Ana', '', '(406) 555-0101'),
      ['same-phone'],
    ],
    [
      'the same e-mail',
      person('Grady, Hank', '', '', 'a@example.org'),
      person('Ng, Ana', '', '', 'A@example.org'),
      ['same-email'],
    ],
    [
      'the same name and town',
      person('Grady, Hank', 'Havre'),
      person('Hank Grady', 'HAVRE, MT'),
      ['same-name-and-town'],
    ],
    [
      'the same name elsewhere',
      person('Grady, Hank', 'Havre'),
      person('Grady, Hank', 'Butte'),
      ['similar-name'],
    ],
    ['another order of the name', person('Grady, Hank'), person('Hank, Grady'), ['similar-name']],
    [
      'a name without its marks',
      person('Świątek, Zoë', 'Butte'),
      person('Swiatek, Zoe', 'Butte'),
      ['same-name-and-town'],
    ],
    ['one letter changed', person('Hollister, Jolene'), person('Hollister, Jolena'), ['similar-name']],
    ['one letter left out', person('Matejka, Philippa'), person('Matejka, Phillippa'), ['similar-name']],
  ])('are found by %s', async (_, first, second, because) => {
    expect(await findDuplicates([first, null, second], [])).toEqual([{ row: 2, of: { row: 0 }, because }]);
  });

  it('are not seen in different people', async () => {
    const people = [
      person('Grady, Hank', 'Havre', '555-0101'),
      person('Grady, Beau', 'Havre', '555-0102'),
      person('Lee, Ana'),
      person('Lea, Ana'),
    ];
    expect(await findDuplicates(people, [])).toEqual([]);
  });
});

describe('duplicates of members', () => {
  it('are found by each reason, the weightiest first', async () => {
    const members = [
      member({ id: 'like', foldedName: 'hank gradi' }),
      member({
        id: 'same',
        foldedName: 'hank grady',
        foldedTown: 'havre',
        phones: ['+14065550101'],
        emails: ['H@example.org'],
      }),
    ];
    const found = await findDuplicates(
      [person('Grady, Hank', 'Havre', '555-0101', 'h@example.org')],
      members,
    );
    expect(found).toEqual([
      { row: 0, of: { memberId: 'same' }, because: ['same-phone', 'same-email', 'same-name-and-town'] },
      { row: 0, of: { memberId: 'like' }, because: ['similar-name'] },
    ]);
  });

  it('stay few and quick to find when everybody shares everything', async () => {
    const same = person('Grady, Hank', 'Havre', '555-0101', 'h@example.org');
    const members = Array.from({ length: 5_000 }, (_, at) =>
      member({ id: `m${at}`, foldedName: 'hank grady', phones: ['+14065550101'], emails: ['h@example.org'] }),
    );
    const found = await findDuplicates(
      Array.from({ length: 2_000 }, () => same),
      members,
    );
    expect(found.length).toBeLessThanOrEqual(2_000 * 20);
    expect(found.length).toBeGreaterThan(0);
  });

  it('are told to every row, however many rows share a phone number with the member', async () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      person(`Name${'abcdefghij'[at % 10]}${at}, Other`, '', '555-0101'),
    );
    const found = await findDuplicates(rows, [member({ id: 'm', phones: ['+14065550101'] })]);
    const told = found.filter(({ of }) => 'memberId' in of).map(({ row }) => row);
    expect(told).toEqual(rows.map((_, at) => at));
  });

  it('keep the weightiest of many findings', async () => {
    const alike = Array.from({ length: 200 }, (_, at) =>
      member({ id: `like-${at}`, foldedName: 'hank gradi' }),
    );
    const same = member({ id: 'same', foldedName: 'other name', phones: ['+14065550101'] });
    const found = await findDuplicates([person('Grady, Hank', '', '555-0101')], [...alike, same]);
    expect(found).toHaveLength(10);
    expect(found[0]).toEqual({ row: 0, of: { memberId: 'same' }, because: ['same-phone'] });
  });

  it('can be cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    const members = Array.from({ length: 300_000 }, (_, at) =>
      member({ id: `m${at}`, foldedName: `name${at} other` }),
    );
    await expect(findDuplicates([person('Grady, Hank')], members, { signal: stop.signal })).rejects.toThrow(
      'cancelled',
    );
  });
});

describe('names one letter off', () => {
  const name = fc.stringMatching(/^[a-e ]{8,16}$/);

  it.each([
    ['hank grady', 'hank gradi', true],
    ['hank grady', 'hank gray', true],
    ['hank grady', 'hnak grady', true],
    ['hank grady', 'hank grody', true],
    ['hank grady', 'frank gray', false],
    ['hank grady', 'hank grimes', false],
  ])('%s and %s: %s', (one, other, isNear) => {
    expect(isNearlySame(one, other)).toBe(isNear);
    expect(isNearlySame(other, one)).toBe(isNear);
  });

  it('share a key, and pass the quick look at their letters, whichever letter it is', () => {
    const changed = fc.tuple(name, fc.nat(13), fc.constantFrom('', 'x'), fc.boolean());
    fc.assert(
      fc.property(changed, ([one, place, letter, isInserted]) => {
        const at = place % one.length;
        const other = one.slice(0, at) + letter + one.slice(at + (isInserted ? 0 : 1));
        fc.pre(other.length >= 8);
        const keys = new Set(nearKeys(one));
        expect(halfKeys(other).some((key) => keys.has(key))).toBe(true);
        expect(mayBeNear(lettersOf(one), lettersOf(other))).toBe(true);
        expect(isNearlySame(one, other)).toBe(true);
      }),
    );
  });
});
