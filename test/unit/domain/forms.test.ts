import { describe, expect, it } from 'vitest';
import { type PlainDate, addDays, parsePlainDate } from '../../../contract/domain/dates.ts';
import {
  FORM_KINDS,
  type FormKind,
  type RecordedForm,
  type ReleaseScope,
  formInForce,
  formState,
  formsUntil,
  isCurrent,
  isWider,
  missingForms,
  releaseNeedsConfirmation,
  releasedName,
} from '../../../contract/domain/forms.ts';
import { ContactId, FormId } from '../../../contract/domain/ids.ts';

const day = (text: string): PlainDate => parsePlainDate(text) ?? expect.fail(text);
const TODAY = day('2026-11-24');
const RELEASE = 'release-of-information';
const [home, work] = [ContactId.parse('contact-home'), ContactId.parse('contact-work')];
const narrowest: ReleaseScope = {
  nameForm: 'preferred',
  town: false,
  contacts: [],
  experience: false,
  ownWords: false,
};
const wide: ReleaseScope = {
  nameForm: 'full',
  town: true,
  contacts: [home, work],
  experience: true,
  ownWords: true,
};

let count = 0;
const form = (kind: FormKind, signed: string, more: Partial<RecordedForm> = {}): RecordedForm => ({
  id: FormId.parse(`form-${String((count += 1)).padStart(5, '0')}`),
  kind,
  signedOn: day(signed),
  endsOn: kind === RELEASE ? day('2027-11-01') : null,
  scope: kind === RELEASE ? narrowest : null,
  revokedOn: null,
  ...more,
});
const conduct = form('code-of-conduct', '2026-11-01');
const confidentiality = form('confidentiality-disclosure', '2026-11-01');

describe('a form that counts (R2, R3)', () => {
  it.each([
    ['a form signed long ago', form('code-of-conduct', '2011-01-01'), true],
    ['a form signed today', form('code-of-conduct', '2026-11-24'), true],
    ['a form signed tomorrow', form('code-of-conduct', '2026-11-25'), false],
    ['a revoked form', form('code-of-conduct', '2026-11-01', { revokedOn: TODAY }), false],
    ['a release on its last day', form(RELEASE, '2026-11-01', { endsOn: TODAY }), true],
    ['a release that ended yesterday', form(RELEASE, '2026-11-01', { endsOn: addDays(TODAY, -1) }), false],
    ['a release without an end', form(RELEASE, '2026-11-01', { endsOn: null }), false],
    ['a release without a scope', form(RELEASE, '2026-11-01', { scope: null }), false],
    ['a revoked release', form(RELEASE, '2026-11-01', { revokedOn: day('2026-11-02') }), false],
  ])('%s', (_, recorded, counts) => {
    expect(isCurrent(recorded, TODAY)).toBe(counts);
    expect(formInForce([recorded], recorded.kind, TODAY) !== undefined).toBe(counts);
  });

  it('is the one signed last, and of one day’s the one recorded last', () => {
    const older = form(RELEASE, '2026-01-01', { scope: wide });
    const morning = form(RELEASE, '2026-02-01');
    const afternoon = form(RELEASE, '2026-02-01');
    expect(formInForce([morning, afternoon, older], RELEASE, TODAY)).toBe(afternoon);
  });

  it('is never an older release come back because the newer one ended (R3)', () => {
    const older = form(RELEASE, '2026-01-01', { scope: wide });
    const newer = form(RELEASE, '2026-02-01', { endsOn: day('2026-03-01') });
    expect(formInForce([older, newer], RELEASE, day('2026-03-01'))).toBe(newer);
    expect(formInForce([older, newer], RELEASE, TODAY)).toBeUndefined();
  });
});

describe('what is missing (R2)', () => {
  it('names every kind that nothing current stands for, in the leaflet’s order', () => {
    expect(missingForms([], TODAY)).toEqual(FORM_KINDS);
    expect(missingForms([confidentiality, conduct], TODAY)).toEqual([RELEASE]);
    expect(missingForms([confidentiality, conduct, form(RELEASE, '2026-11-01')], TODAY)).toEqual([]);
  });

  it('gives the release’s last day as the last day of all three, and none while one is missing', () => {
    const release = form(RELEASE, '2026-11-01', { endsOn: day('2026-12-31') });
    expect(formsUntil([conduct, confidentiality, release], TODAY)).toBe('2026-12-31');
    expect(formsUntil([conduct, release], TODAY)).toBeNull();
    expect(formsUntil([conduct, confidentiality, release], day('2027-01-01'))).toBeNull();
  });
});

describe('the state of a form', () => {
  const older = form(RELEASE, '2026-01-01');
  const newer = form(RELEASE, '2026-02-01');
  it.each([
    ['in-force', newer, [older, newer]],
    ['replaced', older, [older, newer]],
    ['in-force', older, [older]],
    ['ended', form(RELEASE, '2026-01-01', { endsOn: day('2026-11-23') }), []],
    ['revoked', form(RELEASE, '2026-01-01', { revokedOn: TODAY }), []],
    ['not-yet', form(RELEASE, '2026-11-25'), []],
  ] as const)('is %s', (state, one, others) => {
    const all = others.length === 0 ? [one] : others;
    expect(formState(one, all, TODAY)).toBe(state);
  });
});

describe('widening a release (R6)', () => {
  it.each([
    ['the same', wide, wide, false],
    ['less', narrowest, wide, false],
    ['more of the name', { ...narrowest, nameForm: 'first-and-initial' }, narrowest, true],
    ['less of the name', { ...wide, nameForm: 'first-and-initial' }, wide, false],
    ['the town', { ...narrowest, town: true }, narrowest, true],
    ['the experience', { ...narrowest, experience: true }, narrowest, true],
    ['own words', { ...narrowest, ownWords: true }, narrowest, true],
    ['another contact method', { ...wide, contacts: [work] }, { ...wide, contacts: [home] }, true],
    ['fewer contact methods', { ...wide, contacts: [work] }, wide, false],
    ['something after nothing', narrowest, null, true],
  ] satisfies [string, ReleaseScope, ReleaseScope | null, boolean][])(
    'shows %s',
    (_, next, before, isWide) => {
      expect(isWider(next, before)).toBe(isWide);
    },
  );

  it.each([
    ['the first release ever', [], false],
    ['a release as wide as the one in force', [form(RELEASE, '2026-01-01', { scope: wide })], false],
    ['a wider release than the one in force', [form(RELEASE, '2026-01-01')], true],
    [
      'the renewal of a release that ended',
      [form(RELEASE, '2025-01-01', { endsOn: day('2026-01-01'), scope: wide })],
      false,
    ],
    ['a release after a revocation', [form(RELEASE, '2026-01-01', { scope: wide, revokedOn: TODAY })], true],
    ['the first release beside other forms', [conduct], false],
  ])('asks for a confirmation where it must: %s', (_, earlier, needs) => {
    expect(releaseNeedsConfirmation(wide, earlier, TODAY)).toBe(needs);
  });
});

describe('the released name (R3)', () => {
  const hank = { givenName: 'Henry', familyName: 'Grady', preferredName: 'Hank' };
  it.each([
    [hank, 'full', 'Henry Grady'],
    [hank, 'first-and-initial', 'Henry G.'],
    [hank, 'preferred', 'Hank'],
    [{ ...hank, preferredName: '' }, 'preferred', 'Henry'],
    [{ ...hank, familyName: '' }, 'first-and-initial', 'Henry'],
    [{ givenName: '', familyName: 'Grady', preferredName: '' }, 'preferred', 'G.'],
    [{ givenName: '', familyName: 'Grady', preferredName: '' }, 'first-and-initial', 'G.'],
  ] as const)('%o as %s is %s', (name, nameForm, shown) => {
    expect(releasedName(name, nameForm)).toBe(shown);
  });
});
