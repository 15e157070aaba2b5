import { beforeAll, describe, expect, it } from 'vitest';
import type { KeyFile } from '../../../db/keys/format.ts';
import {
  createKeyFile,
  keepingSlots,
  verifyMac,
  withNewSlot,
  withoutSlot,
  withRenewedKeys,
  withSlot,
  type NewKeys,
} from '../../../db/keys/key-file.ts';
import { newKeyPair, readLetter, writeLetter } from '../../../db/keys/letter.ts';
import { resealSlot } from '../../../db/keys/slot.ts';
import { newOfficeKeys, type OfficeKeys } from '../../../db/keys/subkeys.ts';
import { unwrapWithPassword, unwrapWithRecoveryKey } from '../../../db/keys/unlock.ts';
import { dana, milo, OFFICE_ID, refusalOf } from './office-keys.ts';

const BINDING = Buffer.from('what it is for');

describe('a letter', () => {
  it('is read by the owner of the private key alone, with the same binding and unchanged', () => {
    const [reader, other] = [newKeyPair(), newKeyPair()];
    const letter = writeLetter(reader.publicKey, Buffer.from('the keys'), BINDING);
    expect(readLetter(reader.privateKey, letter, BINDING)?.toString()).toBe('the keys');
    expect(readLetter(other.privateKey, letter, BINDING)).toBeNull();
    expect(readLetter(reader.privateKey, letter, Buffer.from('else'))).toBeNull();
    for (let at = 0; at < letter.length; at++) {
      const changed = Buffer.from(letter);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect({ at, content: readLetter(reader.privateKey, changed, BINDING) }).toEqual({ at, content: null });
    }
  });

  it('is another one each time, and a private key is always 32 bytes', () => {
    const { publicKey } = newKeyPair();
    const letters = [1, 2].map(() => writeLetter(publicKey, Buffer.from('x'), BINDING).toString('hex'));
    expect(new Set(letters).size).toBe(2);
    // One in 256 private keys begins with a zero byte.
    const sizes = Array.from({ length: 1000 }, () => newKeyPair().privateKey.length);
    expect(new Set(sizes)).toEqual(new Set([32]));
  });
});

describe('a key file with another data key', () => {
  let made: NewKeys;
  let before: KeyFile;
  let after: KeyFile;
  let renewed: OfficeKeys;

  beforeAll(async () => {
    made = await createKeyFile(OFFICE_ID, dana);
    before = await withSlot(made.keyFile, made.keys, milo);
    renewed = { data: newOfficeKeys().data, audit: made.keys.audit };
    after = withRenewedKeys(withoutSlot(before, made.keys, milo.accountId), made.keys, renewed);
  });

  it('opens with the passwords that remain and the recovery key printed before, and gives the new key', async () => {
    expect((await unwrapWithPassword(after, dana.username, dana.password)).keys).toEqual(renewed);
    expect(await unwrapWithRecoveryKey(after, made.recoveryKey)).toEqual(renewed);
    verifyMac(after, renewed);
    expect(after.generation).toBe(before.generation + 2);
    expect(after.databaseSalt).not.toBe(before.databaseSalt);
  });

  it('opens neither with the removed account’s password nor with what its old key file gave', async () => {
    const kept = (await unwrapWithPassword(before, milo.username, milo.password)).keys;
    expect(kept).toEqual(made.keys);
    expect(await refusalOf(() => unwrapWithPassword(after, milo.username, milo.password))).toBe(
      'wrong-password',
    );
    expect(await refusalOf(() => verifyMac(after, kept))).toBe('keys-damaged');
    // With the old data key every slot of the old file can be written to, and none of the new one.
    for (const slot of before.slots) resealSlot(OFFICE_ID, slot, kept, renewed);
    for (const slot of after.slots)
      expect(await refusalOf(() => resealSlot(OFFICE_ID, slot, kept, renewed))).toBe('keys-damaged');
  });

  it('is not made from a file that somebody changed', async () => {
    const changed = { ...before, generation: 9 };
    expect(await refusalOf(() => withRenewedKeys(changed, made.keys, renewed))).toBe('keys-damaged');
  });
});

describe('in the middle of a change of a password', () => {
  it('either password opens, each by its own slot; afterwards only the one that is kept', async () => {
    const made = await createKeyFile(OFFICE_ID, dana);
    const next = { ...dana, password: 'nine paper harbours' };
    const { keyFile, slotId } = await withNewSlot(made.keyFile, made.keys, next);
    const opened = [
      await unwrapWithPassword(keyFile, dana.username, dana.password),
      await unwrapWithPassword(keyFile, dana.username, next.password),
    ];
    expect(opened[1]?.slotId).toBe(slotId);
    expect(opened[0]?.slotId).not.toBe(slotId);
    const kept = keepingSlots(keyFile, made.keys, (slot) => slot.kind === 'recovery' || slot.id === slotId);
    expect((await unwrapWithPassword(kept, dana.username, next.password)).keys).toEqual(made.keys);
    expect(await refusalOf(() => unwrapWithPassword(kept, dana.username, dana.password))).toBe(
      'wrong-password',
    );
  });
});
