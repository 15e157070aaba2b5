import { DeskError } from '../errors.ts';

/** 160 random bits. */
export const RECOVERY_KEY_BYTES = 20;
/** Douglas Crockford's base 32 (crockford.com/base32.html): no I, L, O, U, so nothing is misread from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_LETTERS = 32;
const CHECK_LETTERS = 4;
const GROUP = 4;
/** The largest prime below 2^20: any one wrong letter and any two swapped ones change the remainder, other slips all but once in a million. */
const CHECK_PRIME = 1_048_573n;

/** The printed form of a recovery key: nine groups of four, the last one being the checksum. Refuses ('fault') any other length. */
export function formatRecoveryKey(bytes: Uint8Array): string {
  if (bytes.length !== RECOVERY_KEY_BYTES) throw new DeskError('fault');
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const letters = lettersOf(value, KEY_LETTERS) + lettersOf(value % CHECK_PRIME, CHECK_LETTERS);
  return groupsOf(letters).join('-');
}

/**
 * The 20 bytes of a recovery key as somebody typed it: lower case, missing or extra dashes and blanks, O for 0, I or L for 1 are all taken.
 * Refuses with 'wrong-recovery-key' and `facts.problem`: 'letters' (one that no key has), 'length', or 'checksum' (a slip somewhere).
 */
export function parseRecoveryKey(typed: string): Uint8Array {
  const text = normalizeRecoveryText(typed);
  if (!Array.from(text).every((letter) => LETTERS.includes(letter))) throw refusal('letters');
  if (text.length !== KEY_LETTERS + CHECK_LETTERS) throw refusal('length');
  const value = valueOf(text.slice(0, KEY_LETTERS));
  if (value % CHECK_PRIME !== valueOf(text.slice(KEY_LETTERS))) throw refusal('checksum');
  return Uint8Array.from({ length: RECOVERY_KEY_BYTES }, (_, index) =>
    Number((value >> BigInt(8 * (19 - index))) & 255n),
  );
}

/** Typed text, whole key or one group, in the letters of the printed form and without dashes, for comparing. */
export const normalizeRecoveryText = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

const refusal = (problem: string): DeskError => new DeskError('wrong-recovery-key', { facts: { problem } });

const groupsOf = (letters: string): string[] =>
  Array.from({ length: letters.length / GROUP }, (_, index) =>
    letters.slice(index * GROUP, (index + 1) * GROUP),
  );

const lettersOf = (value: bigint, count: number): string =>
  Array.from(
    { length: count },
    (_, index) => LETTERS[Number((value >> BigInt(5 * (count - 1 - index))) & 31n)],
  ).join('');

const valueOf = (letters: string): bigint =>
  Array.from(letters).reduce((sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)), 0n);
