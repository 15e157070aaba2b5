import { randomBytes, randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeKeyFile, encodeKeyFile, type KeyFile, type Slot } from '../../../db/keys/format.ts';
import { createKeyFile, verifyMac, withoutSlot, withSlot, type NewKeys } from '../../../db/keys/key-file.ts';
import { unwrapWithPassword } from '../../../db/keys/unlock.ts';
import { dana, forged, milo, OFFICE_ID, refusalOf } from './office-keys.ts';

let made: NewKeys;
beforeAll(async () => {
  made = await createKeyFile(OFFICE_ID, dana);
});

const firstSlot = (keyFile: KeyFile): Slot => keyFile.slots[0] ?? expect.fail('no slot');
const withFirstSlot = (changes: Partial<Slot>): KeyFile =>
  forged(made.keyFile, {
    slots: [{ ...firstSlot(made.keyFile), ...changes } as Slot, ...made.keyFile.slots.slice(1)],
  });
const otherDigit = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);

describe('a key file that somebody changed', () => {
  it('is refused after any of 400 random changes to its bytes', async () => {
    const bytes = encodeKeyFile(made.keyFile);
    expect(decodeKeyFile(bytes)).toEqual(made.keyFile);
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
    const bytes = encodeKeyFile(made.keyFile);
    for (let end = 0; end < bytes.length; end += 7) {
      expect(await refusalOf(() => decodeKeyFile(bytes.subarray(0, end)))).toBe('keys-damaged');
    }
  });

  it('is refused after any of 400 random changes with a checksum made to fit', async () => {
    const plain = JSON.stringify(made.keyFile);
    const places = [...plain.matchAll(/(?<=":"[0-9a-f]*)[0-9a-f](?=[0-9a-f]*")/g)].map(({ index }) => index);
    expect(places.length).toBeGreaterThan(500);
    verifyMac(forged(made.keyFile, {}), made.keys);
    for (let round = 0; round < 400; round++) {
      const at = places[randomInt(places.length)] ?? 0;
      const changed = forged(JSON.parse(otherDigit(plain, at)) as KeyFile, {});
      if (changed.checksum === made.keyFile.checksum) continue;
      const refusal = await refusalOf(() => verifyMac(decodeKeyFile(encodeKeyFile(changed)), made.keys));
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
    const changed = forged(made.keyFile, change(made.keyFile));
    expect(await refusalOf(() => verifyMac(decodeKeyFile(encodeKeyFile(changed)), made.keys))).toBe(
      'keys-damaged',
    );
  });

  it('opens no slot that was moved to another account, id, cost or salt, nor one with a changed part', async () => {
    const { kdf, privateKey, officeKeys, id } = firstSlot(made.keyFile);
    const changes: Partial<Slot>[] = [
      { accountId: milo.accountId },
      { id: otherDigit(id, 3) },
      { kdf: { ...kdf, m: kdf.m + 1024 } },
      { kdf: { ...kdf, salt: otherDigit(kdf.salt, 3) } },
      { privateKey: otherDigit(privateKey, 3) },
      { privateKey: otherDigit(privateKey, 60) },
      { officeKeys: otherDigit(officeKeys, 30) },
      { officeKeys: otherDigit(officeKeys, 130) },
    ];
    for (const change of changes) {
      expect(
        await refusalOf(() => unwrapWithPassword(withFirstSlot(change), dana.username, dana.password)),
      ).toBe('wrong-password');
    }
  });

  it('is refused with the right password too, when its own slot is whole', async () => {
    const changed = forged(made.keyFile, { generation: 7 });
    expect(await refusalOf(() => unwrapWithPassword(changed, dana.username, dana.password))).toBe(
      'keys-damaged',
    );
  });

  it('is never signed along by a later change', async () => {
    const changed = forged(made.keyFile, { generation: 7 });
    expect(await refusalOf(() => withSlot(changed, made.keys, milo))).toBe('keys-damaged');
    expect(await refusalOf(() => withoutSlot(changed, made.keys, dana.accountId))).toBe('keys-damaged');
  });

  it('cannot ask for less work than the floor, nor for more than the workstation has', async () => {
    const { kdf } = firstSlot(made.keyFile);
    for (const cost of [{ m: 1024 }, { t: 1 }, { p: 1 }, { m: 4_000_000_000 }, { t: 1000 }, { p: 255 }]) {
      const changed = encodeKeyFile(withFirstSlot({ kdf: { ...kdf, ...cost } }));
      expect(await refusalOf(() => decodeKeyFile(changed))).toBe('keys-damaged');
    }
  });
});
