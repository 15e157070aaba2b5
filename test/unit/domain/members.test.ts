import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, addDays, parsePlainDate } from '../../../contract/domain/dates.ts';
import type { RecordedForm, ReleaseScope } from '../../../contract/domain/forms.ts';
import { FORM_KINDS, formsUntil } from '../../../contract/domain/forms.ts';
import type { FormId } from '../../../contract/domain/ids.ts';
import {
  EXPERIENCE_AREAS,
  type ReleasableFacts,
  STATUSES,
  formsStateOf,
  isListed,
  isListedUntil,
  isRelisting,
  mayBecome,
  showsAnythingNew,
} from '../../../contract/domain/members.ts';

const day = (text: string): PlainDate => parsePlainDate(text) ?? addDays('2026-11-24' as PlainDate, 0);
const TODAY = day('2026-11-24');

describe('a member’s status', () => {
  it('leads only where the leaflet lets it: in, to a pause and back, out and back', () => {
    const leads = STATUSES.flatMap((from) =>
      STATUSES.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(leads).toEqual([
      'applicant → active',
      'applicant → left',
      'active → paused',
      'active → left',
      'paused → active',
      'paused → left',
      'left → applicant',
      'left → active',
    ]);
  });

  it('may be left from everywhere (R5)', () => {
    for (const from of STATUSES.filter((status) => status !== 'left'))
      expect(mayBecome(from, 'left')).toBe(true);
  });

  it('widens only when someone comes back to be listed (R6)', () => {
    const widening = STATUSES.flatMap((from) =>
      STATUSES.filter((to) => isRelisting(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(widening).toEqual(['paused → active', 'left → active']);
  });
});

describe('the state of the forms on a day', () => {
  it.each([
    [null, 'missing'],
    ['2026-11-23', 'missing'],
    ['2026-11-24', 'ending'],
    ['2026-12-24', 'ending'],
    ['2026-12-25', 'complete'],
  ] as const)('until %s, thirty days ahead: %s', (until, state) => {
    expect(formsStateOf(until === null ? null : day(until), TODAY, 30)).toBe(state);
  });

  it('says the same of being listed as the forms themselves (R2)', () => {
    const form = fc.record({
      kind: fc.constantFrom(...FORM_KINDS),
      signed: fc.integer({ min: -20, max: 0 }),
      ends: fc.integer({ min: -5, max: 20 }),
      isRevoked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(form, { maxLength: 8 }), fc.constantFrom(...STATUSES), (drawn, status) => {
        const forms = drawn.map(({ kind, signed, ends, isRevoked }, index): RecordedForm => ({
          id: `form-${index}` as FormId,
          kind,
          signedOn: addDays(TODAY, signed),
          endsOn: kind === 'release-of-information' ? addDays(TODAY, ends) : null,
          revokedOn: isRevoked ? TODAY : null,
          scope: kind === 'release-of-information' ? NOTHING : null,
        }));
        expect(isListedUntil(status, formsUntil(forms, TODAY), TODAY)).toBe(
          isListed({ status }, forms, TODAY),
        );
      }),
    );
  });
});

const NOTHING: ReleaseScope = {
  nameForm: 'preferred',
  town: false,
  contacts: [],
  experience: false,
  ownWords: false,
};
const MEMBER: ReleasableFacts = {
  givenName: 'Henry',
  familyName: 'Grady',
  preferredName: 'Hank',
  town: 'Havre',
  experience: ['corrections'],
  ownWords: 'I listen.',
};

describe('whether others would be shown something new (R6)', () => {
  const ALL: ReleaseScope = { nameForm: 'full', town: true, contacts: [], experience: true, ownWords: true };

  it.each([
    ['another town', { town: 'Libby' }, ALL, true],
    ['another town that the release does not show', { town: 'Libby' }, { ...ALL, town: false }, false],
    ['no town any more', { town: '' }, ALL, false],
    ['another family name', { familyName: 'Graham' }, ALL, true],
    [
      'another family name of the same letter, shown by its letter',
      { familyName: 'Graham' },
      { ...ALL, nameForm: 'first-and-initial' },
      false,
    ],
    [
      'another family name of another letter, shown by its letter',
      { familyName: 'Hill' },
      { ...ALL, nameForm: 'first-and-initial' },
      true,
    ],
    ['another family name, where only the preferred one is shown', { familyName: 'Hill' }, NOTHING, false],
    ['another preferred name, where it is shown', { preferredName: 'Harry' }, NOTHING, true],
    ['no preferred name, so that the given one is shown', { preferredName: '' }, NOTHING, true],
    ['an area more', { experience: ['corrections', 'moving-on'] }, ALL, true],
    ['an area less', { experience: [] }, ALL, false],
    ['other words', { ownWords: 'Call me.' }, ALL, true],
    ['no words any more', { ownWords: '' }, ALL, false],
    ['nothing', {}, ALL, false],
  ] as const)('%s', (_, change, scope, isNew) => {
    expect(showsAnythingNew({ ...MEMBER, ...change }, MEMBER, scope as ReleaseScope)).toBe(isNew);
  });

  it('is never so without a release in force (R3)', () => {
    expect(showsAnythingNew({ ...MEMBER, town: 'Libby' }, MEMBER, null)).toBe(false);
  });
});

it('names no offence among the areas of experience (R1)', () => {
  const words = Object.values(EXPERIENCE_AREAS).join(' ');
  expect(words).toContain('justice system');
  expect(words).not.toMatch(
    /assault|homicide|murder|rape|robbery|abuse|theft|dui|offen[cs]e|offender|victim/i,
  );
});
