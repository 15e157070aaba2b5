import { describe, expect, it } from 'vitest';
import { VOICEMAIL_LABELS, VOICEMAIL_RULES, allowsMore } from '../../../contract/domain/contacts.ts';

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

it('says of every voicemail rule what may be left there (R7)', () => {
  expect(Object.keys(VOICEMAIL_LABELS)).toEqual([...VOICEMAIL_RULES]);
});
