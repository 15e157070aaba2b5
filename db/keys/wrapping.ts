import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** NIST SP 800-38D: a 96-bit nonce, fresh for every wrapping, and the full 128-bit tag. */
const NONCE_SIZE = 12;
const TAG_SIZE = 16;
/** How many bytes a wrapping adds: nonce before, tag behind. */
export const WRAPPING_SIZE = NONCE_SIZE + TAG_SIZE;

/** A secret under AES-256-GCM as nonce, ciphertext and tag; opens only with the same binding. */
export function wrap(key: Uint8Array, secret: Uint8Array, binding: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_SIZE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(binding);
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** What was wrapped, or null when key or binding are not its own, or a byte was changed. The caller wipes it. */
export function unwrap(key: Uint8Array, wrapped: Uint8Array, binding: Uint8Array): Buffer | null {
  const end = wrapped.length - TAG_SIZE;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, NONCE_SIZE), {
      authTagLength: TAG_SIZE,
    })
      .setAAD(binding)
      .setAuthTag(wrapped.subarray(end));
    const secret = decipher.update(wrapped.subarray(NONCE_SIZE, end));
    decipher.final();
    return secret;
  } catch {
    return null;
  }
}
