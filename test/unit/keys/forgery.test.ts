import { randomBytes, randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeKeyFile, encodeKeyFile, type KeyFile, type Slot } from '../../../db/keys/format.ts';
import { createKeyFile, verifyMac, withoutSlot, withSlot, type NewKeys } from '../../../db/keys/key-file.ts';
import { unwrapWithPassword } from '../../../db/keys/unlock.ts';
import { dana, forged, milo, OFFICE_ID, refusalOf } from './office-keys.ts';

let keys: NewKeys;
beforeAll(async () => {
  keys = await createKeyFile(OFFICE_ID, dana);
});

const firstSlot = (keyFile: KeyFile): Slot => keyFile.slots[0] ?? expect.fail('no slot');
const withFirstSlot = (changes: Partial<Slot>): KeyFile =>
  forged(keys.keyFile, {
    slots: [{ ...firstSlot(keys.keyFile), ...changes } as Slot, ...keys.keyFile.slots.slice(1)],
  });
const otherDigit = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);

describe('a key file that somebody changed', () => {
  it('is refused after any of 400 random changes to its bytes', async () => {
    const bytes = encodeKeyFile(keys.keyFile);
    expect(decodeKeyFile(bytes)).toEqual(keys.keyFile);
    for (let round = 0; round < 400; round++) {
      const changed = Buffer.from(bytes);
      const at = randomInt(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << randomInt(8));
      expect({ at, refusal: await refusalOf(() => decodeKeyFile(changed)) }).toEqual({
        at,
        refusal: 'keys-damaged',
      });
    }
  });

  it('is refused when cut off anywhere', async () => {
    const bytes = encodeKeyFile(keys.keyFile);
    for (let end = 0; end < bytes.length; end += 7) {
      expect(await refusalOf(() => decodeKeyFile(bytes.subarray(0, end)))).toBe('keys-damaged');
    }
  });

  it('is refused after any of 400 random changes with a checksum made to fit', async () => {
    const plain = JSON.stringify(keys.keyFile);
    const places = [...plain.matchAll(/(?<=":"[0-9a-f]*)[0-9a-f](?=[0-9a-f]*")/g)].map(({ index }) => index);
    expect(places.length).toBeGreaterThan(500);
    verifyMac(forged(keys.keyFile, {}), keys.dataKey);
    for (let round = 0; round < 400; round++) {
      const at = places[randomInt(places.length)] ?? 0;
      const changed = forged(JSON.parse(otherDigit(plain, at)) as KeyFile, {});
      if (changed.checksum === keys.keyFile.checksum) continue;
      const refusal = await refusalOf(() => verifyMac(decodeKeyFile(encodeKeyFile(changed)), keys.dataKey));
      expect({ near: plain.slice(at - 20, at + 5), refusal }).toMatchObject({ refusal: 'keys-damaged' });
    }
  });

  it.each([
    ['a slot is taken out', (file: KeyFile) => ({ slots: file.slots.slice(1) })],
    ['a slot stands twice', (file: KeyFile) => ({ slots: [...file.slots, firstSlot(file)] })],
    ['the slots changed places', (file: KeyFile) => ({ slots: file.slots.toReversed() })],
    ['its generation is changed', (file: KeyFile) => ({ generation: file.generation + 1 })],
    ['it is said to belong to another database', () => ({ databaseSalt: randomBytes(16).toString('hex') })],
  ])('is refused when %s', async (_, change) => {
    const changed = forged(keys.keyFile, change(keys.keyFile));
    expect(await refusalOf(() => verifyMac(decodeKeyFile(encodeKeyFile(changed)), keys.dataKey))).toBe(
      'keys-damaged',
    );
  });

  it('opens no slot that was moved to another account, id, cost, salt, nonce or office', async () => {
    const { kdf, nonce, wrapped, id } = firstSlot(keys.keyFile);
    const changes: Partial<Slot>[] = [
      { accountId: milo.accountId },
      { id: otherDigit(id, 3) },
      { kdf: { ...kdf, m: kdf.m + 1024 } },
      { kdf: { ...kdf, salt: otherDigit(kdf.salt, 3) } },
      { nonce: otherDigit(nonce, 3) },
      { wrapped: otherDigit(wrapped, 3) },
    ];
    for (const change of changes) {
      expect(
        await refusalOf(() => unwrapWithPassword(withFirstSlot(change), dana.username, dana.password)),
      ).toBe('wrong-password');
    }
  });

  it('is refused with the right password too, when its own slot is whole', async () => {
    const changed = forged(keys.keyFile, { generation: 7 });
    expect(await refusalOf(() => unwrapWithPassword(changed, dana.username, dana.password))).toBe(
      'keys-damaged',
    );
  });

  it('is never signed along by a later change', async () => {
    const changed = forged(keys.keyFile, { generation: 7 });
    expect(await refusalOf(() => withSlot(changed, keys.dataKey, milo))).toBe('keys-damaged');
    expect(await refusalOf(() => withoutSlot(changed, keys.dataKey, dana.accountId))).toBe('keys-damaged');
  });

  it('cannot ask for less work than the floor, nor for more than the workstation has', async () => {
    const { kdf } = firstSlot(keys.keyFile);
    for (const cost of [{ m: 1024 }, { t: 1 }, { p: 1 }, { m: 4_000_000_000 }, { t: 1000 }, { p: 255 }]) {
      const changed = encodeKeyFile(withFirstSlot({ kdf: { ...kdf, ...cost } }));
      expect(await refusalOf(() => decodeKeyFile(changed))).toBe('keys-damaged');
    }
  });
});
