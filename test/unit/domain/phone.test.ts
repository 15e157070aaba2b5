import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPhone, parsePhone } from '../../../contract/domain/phone.ts';

it.each([
  ['+1 406 555 0121', '+14065550121', '', null],
  ['(406) 555-0126', '+14065550126', '', null],
  ['406.555.0117 (cell)', '+14065550117', 'cell', null],
  ['(home) 406-555-0101', '+14065550101', 'home', null],
  ['4065550169', '+14065550169', '', null],
  ['1-406-555-0121', '+14065550121', '', null],
  ['406-555-0121 ext. 12', '+14065550121', '', '12'],
  ['406 555 0121 x7 work', '+14065550121', 'work', '7'],
  ['+48 22 123 45 67', '+48221234567', '', null],
])('reads %j as %s', (text, e164, note, extension) => {
  expect(parsePhone(text)).toEqual({ e164, note, extension, isAreaCodeAssumed: false });
});

it('adds the local area code to seven digits and says so', () => {
  expect(parsePhone('555-0197')).toMatchObject({ e164: '+14065550197', isAreaCodeAssumed: true });
  expect(parsePhone('555-0197', '307')).toMatchObject({ e164: '+13075550197' });
});

it.each(['', 'none', '555', '5550121 5550122', '116-555-0121', '+999 1', '406-155-0121'])(
  'refuses %j',
  (text) => {
    expect(parsePhone(text)).toBeNull();
  },
);

it('writes local numbers the local way and others with their country', () => {
  expect(formatPhone('+14065550121')).toBe('(406) 555-0121');
  expect(formatPhone('+48221234567')).toBe('+48 22 123 45 67');
});

it('reads again what it has written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 199 }), (last) => {
      const e164 = `+14065550${last}`;
      expect(parsePhone(formatPhone(e164))?.e164).toBe(e164);
    }),
  );
});
