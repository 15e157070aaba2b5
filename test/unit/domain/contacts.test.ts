import { describe, expect, it } from 'vitest';
import {
  VOICEMAIL_LABELS,
  VOICEMAIL_RULES,
  allowsMore,
  isKnownSafe,
} from '../../../contract/domain/contacts.ts';
import { PlainDate } from '../../../contract/domain/dates.ts';

describe('whether new rules of a contact method allow more than before (R6)', () => {
  it('is so when it may be used again', () => {
    const rules = { voicemail: 'vague' } as const;
    expect(allowsMore({ ...rules, mayUse: true }, { ...rules, mayUse: false })).toBe(true);
    expect(allowsMore({ ...rules, mayUse: false }, { ...rules, mayUse: true })).toBe(false);
  });

  it('is so for a freer voicemail rule; what was never discussed counts as vague', () => {
    const wider = VOICEMAIL_RULES.flatMap((before) =>
      VOICEMAIL_RULES.filter((next) =>
        allowsMore({ mayUse: true, voicemail: next }, { mayUse: true, voicemail: before }),
      ).map((next) => `${before} → ${next}`),
    );
    expect(wider).toEqual([
      'never → vague',
      'never → fine',
      'never → not-discussed',
      'vague → fine',
      'not-discussed → fine',
    ]);
  });

  it('is so even when the other rule is narrowed at the same time', () => {
    expect(allowsMore({ mayUse: false, voicemail: 'fine' }, { mayUse: true, voicemail: 'never' })).toBe(true);
  });
});

describe('whether a method was already safe before today (R6)', () => {
  const day = (text: string | null) => (text === null ? null : PlainDate.parse(text));
  const today = PlainDate.parse('2026-11-24');

  it.each([
    ['never confirmed', null, null, false],
    ['first confirmed today', '2026-11-24', null, false],
    ['confirmed yesterday', '2026-11-23', null, true],
    ['confirmed today and before', '2026-11-24', '2026-06-01', true],
    ['confirmed before, too long ago', '2026-05-27', null, false],
    ['confirmed today and too long ago', '2026-11-24', '2026-05-27', false],
    ['confirmed by a clock that was set back since', '2026-11-25', null, false],
  ])('%s', (_, on, before, expected) => {
    const confirmed = { confirmedOn: day(on), confirmedBefore: day(before) };
    expect(isKnownSafe({ ...confirmed, mayUse: true }, today, 180)).toBe(expected);
    expect(isKnownSafe({ ...confirmed, mayUse: false }, today, 180)).toBe(false);
  });
});

it('says of every voicemail rule what may be left there (R7)', () => {
  expect(Object.keys(VOICEMAIL_LABELS)).toEqual([...VOICEMAIL_RULES]);
});
