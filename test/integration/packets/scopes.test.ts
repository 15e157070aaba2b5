import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NAME_FORMS } from '../../../contract/domain/forms.ts';
import { testOffice } from '../../support/office.ts';
import { type Listed, type Wanted, listMember, packetOf, phone, produce } from './network.ts';

const PEOPLE = 10;

interface Case {
  readonly wanted: Wanted;
  /** Each word that one fact of this member alone says, and whether the release covers it. */
  readonly words: readonly (readonly [word: string, isReleased: boolean])[];
}

it('prints every released fact and no other, for random members and scopes (R3)', async () => {
  const office = await testOffice();
  const cases = fc.sample(scopes, { numRuns: PEOPLE, seed: 20_261_124 }).map(caseOf);
  const members: Listed[] = [];
  for (const { wanted } of cases) members.push(await listMember(office, wanted));
  const [reader] = members;
  if (!reader) throw new Error('members were added');
  const text = await packetOf(office, await produce(office, { kind: 'members', ids: [reader.id] }), reader);
  const words = cases.flatMap((one) => one.words);
  expect(words.filter(([, isReleased]) => isReleased).length).toBeGreaterThan(PEOPLE);
  expect(words.filter(([word]) => text.includes(word))).toEqual(words.filter(([, isReleased]) => isReleased));
});

const scopes = fc.record({
  nameForm: fc.constantFrom(...NAME_FORMS),
  town: fc.boolean(),
  ownWords: fc.boolean(),
  contacts: fc.subarray([0, 1]),
});

function caseOf(shows: typeof scopes extends fc.Arbitrary<infer S> ? S : never, i: number): Case {
  const word = (kind: string) => `${kind}${String.fromCodePoint(97 + i)}q`;
  const wanted = {
    givenName: word('Given'),
    familyName: word('Family'),
    preferredName: word('Preferred'),
    town: word('Town'),
    ownWords: word('Words'),
    methods: [0, 1].map((n) => phone(`${n}${i}`, { bestTimes: word(`Time${n}`) })),
    shows,
  };
  return {
    wanted,
    words: [
      [wanted.givenName, shows.nameForm !== 'preferred'],
      [wanted.familyName, shows.nameForm === 'full'],
      [wanted.preferredName, shows.nameForm === 'preferred'],
      [wanted.town, shows.town],
      [wanted.ownWords, shows.ownWords],
      ...[0, 1].flatMap((n) => [
        [word(`Time${n}`), shows.contacts.includes(n)] as const,
        [`555-01${n}${i}`, shows.contacts.includes(n)] as const,
      ]),
    ],
  };
}
