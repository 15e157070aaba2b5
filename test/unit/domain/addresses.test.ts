import { expect, it } from 'vitest';
import { addressLines, isMailable, parseAddress } from '../../../contract/domain/addresses.ts';

const PLAIN = { isConfidentialProgram: false, pmb: null };

it.each([
  [
    '482 2nd Ave N\nMissoula, MT 59337',
    { street: '482 2nd Ave N', city: 'Missoula', state: 'MT', zip: '59337', ...PLAIN },
  ],
  [
    'PO Box 974, Great Falls MT 59925',
    { street: 'PO Box 974', city: 'Great Falls', state: 'MT', zip: '59925', ...PLAIN },
  ],
  [
    'PO Box 974 Great Falls Montana 59925-0974',
    { street: 'PO Box 974', city: 'Great Falls', state: 'MT', zip: '59925-0974', ...PLAIN },
  ],
  [
    '12 Main St, Apt 4\r\nHavre, mt 59501',
    { street: '12 Main St\nApt 4', city: 'Havre', state: 'MT', zip: '59501', ...PLAIN },
  ],
  ['somewhere in Butte', { street: 'somewhere in Butte', city: '', state: '', zip: '', ...PLAIN }],
  [
    '12 Main St Butte MT 59701',
    { street: '12 Main St Butte', city: '', state: 'MT', zip: '59701', ...PLAIN },
  ],
])('takes %j apart', (text, address) => {
  expect(parseAddress(text)).toEqual(address);
});

it.each([
  'ACP – PMB 0412, PO Box 201410, Helena MT 59620',
  'Address Confidentiality Program\nPO Box 201410\nPMB # 0412\nHelena, MT 59620',
  'PO Box 201410 (ACP), PMB: 0412, Helena, MT 59620',
])('recognises the confidentiality program and its mailbox in %j', (text) => {
  const address = parseAddress(text);
  expect(address).toMatchObject({ city: 'Helena', zip: '59620', isConfidentialProgram: true, pmb: '0412' });
  expect(address.street).toBe('PO Box 201410');
});

it('puts the mailbox on the envelope, and never the name of the program', () => {
  const lines = addressLines(parseAddress('ACP – PMB 0412, PO Box 201410, Helena MT 59620'));
  expect(lines).toEqual(['PMB 0412', 'PO Box 201410', 'Helena, MT 59620']);
});

it('calls an address mailable only when it is whole', () => {
  expect(isMailable(parseAddress('PO Box 1, Helena MT 59620'))).toBe(true);
  expect(isMailable(parseAddress('ACP, PO Box 1, Helena MT 59620'))).toBe(false);
  expect(isMailable(parseAddress('PO Box 1, Helena'))).toBe(false);
});

it('does not take a rented mailbox for the confidentiality program', () => {
  expect(parseAddress('12 Main St, PMB 7, Butte, MT 59701')).toMatchObject({
    isConfidentialProgram: false,
    pmb: '7',
  });
});
