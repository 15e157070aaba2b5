import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryLetter, inDirectoryOrder } from '../../../contract/domain/directory-order.ts';
import { NAME_FORMS, type ReleaseScope } from '../../../contract/domain/forms.ts';
import { ContactId } from '../../../contract/domain/ids.ts';
import { EXPERIENCE_AREAS, ExperienceArea } from '../../../contract/domain/members.ts';
import {
  type ReleasableContact,
  type ReleasableMember,
  UNNAMED,
  contactRules,
  releasedEntry,
  shownName,
} from '../../../contract/domain/released.ts';
import { directoryEntry } from '../../../main/services/packets/entry.ts';

const member = (said: Partial<ReleasableMember> = {}): ReleasableMember => ({
  givenName: 'Margaret',
  familyName: 'Doyle',
  preferredName: 'Peg',
  town: 'Havre',
  experience: ['corrections'],
  ownWords: 'Call me.',
  ...said,
});
const phone = (id: string, said: Partial<ReleasableContact> = {}): ReleasableContact => ({
  id: ContactId.parse(id),
  point: { kind: 'phone', phone: '+14065550121' },
  mayUse: true,
  voicemail: 'vague',
  whoElse: '',
  bestTimes: '',
  ...said,
});
const nothing: ReleaseScope = {
  nameForm: 'preferred',
  town: false,
  contacts: [],
  experience: false,
  ownWords: false,
};

describe('the shown name', () => {
  it.each([
    ['full', {}, 'Margaret Doyle'],
    ['first-and-initial', {}, 'Margaret D.'],
    ['preferred', {}, 'Peg'],
    ['preferred', { preferredName: '' }, 'Margaret'],
    ['first-and-initial', { familyName: 'O’Brien' }, 'Margaret O.'],
    ['first-and-initial', { familyName: 'de la Cruz' }, 'Margaret D.'],
    ['first-and-initial', { familyName: 'Šimić' }, 'Margaret Š.'],
    ['first-and-initial', { familyName: '' }, 'Margaret'],
    ['first-and-initial', { givenName: '' }, 'D.'],
    ['full', { givenName: '' }, 'Doyle'],
    ['preferred', { givenName: '', preferredName: '' }, UNNAMED],
  ] as const)('in the form %s with %j is %s (R3)', (form, said, name) => {
    expect(shownName(member(said), form)).toBe(name);
  });
});

describe('the rules beside a contact method', () => {
  it.each([
    ['never', ['never leave a voicemail']],
    ['vague', ['voicemail: vague message only, do not name the network']],
    ['not-discussed', ['voicemail: vague message only, do not name the network']],
    ['fine', ['voicemail is fine']],
  ] as const)('say of a voicemail rule "%s": %j (R7)', (voicemail, rules) => {
    expect(contactRules(phone('phone-01', { voicemail }))).toEqual(rules);
  });

  it('say who else may open mail, and when to write, and nothing of voicemail (R7)', () => {
    const point = { kind: 'email', email: 'peg@example.org' } as const;
    const rules = contactRules(phone('mail-001', { point, whoElse: 'family', bestTimes: 'weekends' }));
    expect(rules).toEqual(['others may open it: family', 'best times: weekends']);
  });
});

describe('a released entry', () => {
  it('shows nothing but a name when nothing else was released (R3)', () => {
    expect(releasedEntry(member(), [phone('phone-01')], nothing)).toEqual({
      name: 'Peg',
      town: null,
      contacts: [],
      experience: [],
      ownWords: null,
    });
  });

  it('shows a released method only while it may be used (R3, R7)', () => {
    const contacts = [phone('phone-01'), phone('phone-02', { mayUse: false }), phone('phone-03')];
    const scope = { ...nothing, contacts: [ContactId.parse('phone-01'), ContactId.parse('phone-02')] };
    expect(releasedEntry(member(), contacts, scope).contacts.map(({ id }) => id)).toEqual(['phone-01']);
  });

  it('shows a confidentiality-program address with its PMB code, or not at all (R7)', () => {
    const place = { street: 'PO Box 88', city: 'Helena', state: 'MT', zip: '59601' };
    const address = { ...place, isConfidentialProgram: true, pmb: null };
    const shown = (pmb: string | null) =>
      releasedEntry(
        member(),
        [phone('mail-001', { point: { kind: 'post', address: { ...address, pmb } } })],
        {
          ...nothing,
          contacts: [ContactId.parse('mail-001')],
        },
      ).contacts.map(({ value }) => value);
    expect(shown('4471')).toEqual(['PMB 4471, PO Box 88, Helena, MT 59601']);
    expect(shown(null)).toEqual([]);
  });

  it('prints no text that the scope does not cover, whoever the member and whatever the scope (R3)', () => {
    fc.assert(
      fc.property(people, ({ who, contacts, scope }) => {
        const printed = JSON.stringify(directoryEntry(releasedEntry(who, contacts, scope)));
        const isShown = (secret: string) => printed.includes(secret);
        expect(isShown(who.town)).toBe(scope.town);
        expect(isShown(who.ownWords)).toBe(scope.ownWords);
        expect(isShown(who.familyName)).toBe(scope.nameForm === 'full');
        expect(isShown(who.preferredName)).toBe(scope.nameForm === 'preferred');
        expect(isShown(who.givenName)).toBe(scope.nameForm !== 'preferred');
        for (const area of who.experience) expect(isShown(EXPERIENCE_AREAS[area])).toBe(scope.experience);
        for (const { id, mayUse, whoElse, bestTimes, point } of contacts) {
          const isReleased = mayUse && scope.contacts.includes(id);
          for (const told of [whoElse, bestTimes, point.kind === 'email' ? point.email : ''])
            expect(isShown(told)).toBe(isReleased);
        }
      }),
    );
  });
});

describe('the directory’s order', () => {
  it.each([
    ['Łucja', 'L'],
    ['Ødegård', 'O'],
    ['ʻAulani', 'A'],
    ['Олена', 'О'],
    ['Ελένη', 'Ε'],
    ['άννα', 'Α'],
    ['伟', '#'],
    ['3 Rivers', '#'],
    ['', '#'],
  ])('puts %s under %s', (name, letter) => {
    expect(directoryLetter(name)).toBe(letter);
  });

  it('has each letter once, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 40 }), (names) => {
        const ordered = inDirectoryOrder(names.map((name, i) => ({ id: `id-${i}`, name })));
        const letters = ordered.map(({ name }) => directoryLetter(name));
        const headings = letters.filter((letter, i) => letter !== letters[i - 1]);
        expect(headings).toEqual([...new Set(letters)]);
      }),
      // A Greek number is of a script, and no letter.
      { examples: [[['\u{10140}', '', '\u0400']]] },
    );
  });

  it('depends on nothing but what is shown (R3)', () => {
    const names = ['Ann B.', 'Ann B.', 'Zoe', 'Łucja', 'Олена', '伟'];
    const shown = names.map((name, i) => ({ id: `id-${i}`, name }));
    fc.assert(
      fc.property(fc.shuffledSubarray(shown, { minLength: shown.length }), (shuffled) => {
        expect(inDirectoryOrder(shuffled)).toEqual(inDirectoryOrder(shown));
      }),
    );
  });
});

/** A word that stands nowhere else: so it can be looked for. */
const secret = (kind: string) => fc.integer({ min: 100_000, max: 999_999 }).map((n) => `${kind}x${n}`);

const contactAt = (i: number): fc.Arbitrary<ReleasableContact> =>
  fc.record({
    id: fc.constant(ContactId.parse(`contact-${i}`)),
    point: secret(`m${i}`).map((name) => ({ kind: 'email' as const, email: `${name}@example.org` })),
    mayUse: fc.boolean(),
    voicemail: fc.constantFrom('never', 'vague', 'fine', 'not-discussed'),
    whoElse: secret(`who${i}`),
    bestTimes: secret(`time${i}`),
  });

const people = fc
  .record({
    who: fc.record({
      givenName: secret('Given'),
      familyName: secret('Family'),
      preferredName: secret('Preferred'),
      town: secret('Town'),
      experience: fc.uniqueArray(fc.constantFrom(...ExperienceArea.options)),
      ownWords: secret('Words'),
    }),
    contacts: fc.tuple(contactAt(0), contactAt(1), contactAt(2)),
    scope: fc.record({
      nameForm: fc.constantFrom(...NAME_FORMS),
      town: fc.boolean(),
      experience: fc.boolean(),
      ownWords: fc.boolean(),
    }),
    released: fc.subarray([0, 1, 2]),
  })
  .map(({ released, scope, ...person }) => ({
    ...person,
    scope: { ...scope, contacts: released.map((i) => ContactId.parse(`contact-${i}`)) },
  }));
