import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRecoveryKey,
  normalizeRecoveryText,
  parseRecoveryKey,
  RECOVERY_KEY_BYTES,
} from '../../../contract/domain/recovery-key.ts';
import { DeskError } from '../../../contract/errors.ts';

const someKey = () => fc.uint8Array({ minLength: RECOVERY_KEY_BYTES, maxLength: RECOVERY_KEY_BYTES });
const PRINTED = formatRecoveryKey(
  Uint8Array.from({ length: RECOVERY_KEY_BYTES }, (_, index) => index * 13 + 1),
);

function problemOf(typed: string): string | undefined {
  try {
    parseRecoveryKey(typed);
    return undefined;
  } catch (error) {
    return error instanceof DeskError && error.code === 'wrong-recovery-key'
      ? error.facts?.['problem']
      : 'another error';
  }
}

describe('a recovery key', () => {
  it('is printed as nine groups of four letters that cannot be misread', () => {
    expect(PRINTED).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('reads back to the same 160 bits', () => {
    fc.assert(
      fc.property(someKey(), (bytes) => {
        expect(parseRecoveryKey(formatRecoveryKey(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each([
    ['in lower case', PRINTED.toLowerCase()],
    ['without dashes', PRINTED.replaceAll('-', '')],
    ['with blanks for dashes and around it', ` ${PRINTED.replaceAll('-', ' ')}\n`],
    ['with long dashes', PRINTED.replaceAll('-', '–')],
    ['with O for 0', PRINTED.replaceAll('0', 'O')],
    ['with l for 1', PRINTED.replaceAll('1', 'l')],
    ['with I for 1', PRINTED.replaceAll('1', 'I')],
    [
      'in full-width letters',
      PRINTED.replaceAll(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ],
  ])('is taken %s', (_, typed) => {
    expect(parseRecoveryKey(typed)).toEqual(parseRecoveryKey(PRINTED));
  });

  it('is refused with any one letter wrong', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const plain = PRINTED.replaceAll('-', '');
    for (let at = 0; at < plain.length; at++) {
      for (const letter of letters.replace(plain.charAt(at), '')) {
        expect(problemOf(plain.slice(0, at) + letter + plain.slice(at + 1))).toBe('checksum');
      }
    }
  });

  it('is refused with any two letters swapped', () => {
    const plain = PRINTED.replaceAll('-', '');
    for (let one = 0; one < plain.length; one++) {
      for (let other = one + 1; other < plain.length; other++) {
        const swapped = Array.from(plain);
        [swapped[one], swapped[other]] = [plain.charAt(other), plain.charAt(one)];
        expect(problemOf(swapped.join(''))).toBe(plain[one] === plain[other] ? undefined : 'checksum');
      }
    }
  });

  it.each([
    ['a letter that no key has', `${PRINTED.slice(0, -1)}U`, 'letters'],
    ['a missing letter', PRINTED.slice(0, -1), 'length'],
    ['a letter too many', `${PRINTED}7`, 'length'],
    ['nothing', '', 'length'],
  ])('says what is wrong with %s', (_, typed, problem) => {
    expect(problemOf(typed)).toBe(problem);
  });

  it('compares one typed group as it would the whole', () => {
    expect(normalizeRecoveryText(' o1-l7 ')).toBe('0117');
  });

  it('is never made of any other number of bytes', () => {
    expect(() => formatRecoveryKey(new Uint8Array(19))).toThrow(DeskError);
  });
});
