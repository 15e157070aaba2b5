import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnPhone, ownPhoneText } from '../../../contract/domain/own-phone.ts';

describe('a phone of a liaison or a venue', () => {
  it.each([
    ['406-555-0121', '+14065550121', '(406) 555-0121'],
    ['555-0121', '+14065550121', '(406) 555-0121'],
    ['(406) 555-0121 ext. 12', '+14065550121;ext=12', '(406) 555-0121 ext. 12'],
    ['1 406 555 0121 x7', '+14065550121;ext=7', '(406) 555-0121 ext. 7'],
    ['+44 20 7946 0958', '+442079460958', '+44 20 7946 0958'],
  ])('%s is kept in one form and read aloud in another', (typed, kept, read) => {
    expect(readOwnPhone(typed)).toBe(kept);
    expect(ownPhoneText(kept)).toBe(read);
  });

  it.each(['', '12', 'ask at the desk', '406-555-012'])('%j cannot be dialled', (typed) => {
    expect(readOwnPhone(typed)).toBeNull();
  });

  it('is the same number when what is shown is typed again', () => {
    const extension = fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: null });
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 199 }), extension, (last, extension) => {
        const kept = `+14065550${last}${extension === null ? '' : `;ext=${extension}`}`;
        expect(readOwnPhone(ownPhoneText(kept))).toBe(kept);
      }),
    );
  });
});
