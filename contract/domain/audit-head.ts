import { z } from 'zod';

/** How many characters of a record's seal are printed: 48 bits, enough that no other record has them by chance. */
const SHORT_LENGTH = 12;

/** Where the audit trail ends: how many records it has, and how the last one's seal begins. Both fit on paper. */
export const AuditHead = z.strictObject({
  count: z.int().min(0),
  shortHash: z.string().regex(/^[0-9a-f]{12}$|^$/),
});
export type AuditHead = z.infer<typeof AuditHead>;

/** The part of a seal that is printed and compared; empty while there is no record. */
export const shortHash = (hash: Uint8Array | null): string =>
  hash === null
    ? ''
    : [...hash.subarray(0, SHORT_LENGTH / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** As it stands on paper, in fours: `3fa9 27c1 d0e4`. */
export const shortHashText = (short: string): string => (short.match(/.{1,4}/g) ?? []).join(' ');

/**
 * A seal as a person types it from paper: spaces, hyphens and capitals do not matter, and O, I and L, which no seal has, are read
 * as the figures they look like. Null when it is not one.
 */
export function typedShortHash(typed: string): string | null {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return /^[0-9a-f]{12}$/.test(plain) ? plain : null;
}
