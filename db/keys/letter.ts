import { createECDH, hkdfSync, type ECDH } from 'node:crypto';
import { KEY_SIZE, wipe } from './subkeys.ts';
import { unwrap, wrap } from './wrapping.ts';

/**
 * A letter can be written to whoever's public key one has, and read with the private key alone: ECDH on P-256 with a key pair made
 * for the one letter (NIST SP 800-56A, "one-pass"), HKDF-SHA-256, AES-256-GCM.
 */
const CURVE = 'prime256v1';
/** A compressed point of P-256, in bytes. */
export const PUBLIC_KEY_SIZE = 33;
export const PRIVATE_KEY_SIZE = 32;

export interface KeyPair {
  readonly publicKey: Buffer;
  /** The caller's to wipe. */
  readonly privateKey: Buffer;
}

/** A new random key pair. */
export function newKeyPair(): KeyPair {
  const pair = createECDH(CURVE);
  const publicKey = generate(pair);
  const short = pair.getPrivateKey();
  // A private key that begins with zeros is given without them.
  const privateKey = Buffer.concat([Buffer.alloc(PRIVATE_KEY_SIZE - short.length), short]);
  wipe(short);
  return { publicKey, privateKey };
}

/** The letter's own public key, then the content wrapped for its reader. Throws when the public key is no point of the curve. */
export function writeLetter(reader: Uint8Array, content: Uint8Array, binding: Uint8Array): Buffer {
  const own = createECDH(CURVE);
  const letterKey = generate(own);
  const key = sharedKey(own, reader, [letterKey, reader]);
  const letter = Buffer.concat([letterKey, wrap(key, content, binding)]);
  wipe(key);
  return letter;
}

/** What a letter says, or null when it is not for this reader or a byte was changed. The caller wipes it. */
export function readLetter(privateKey: Uint8Array, letter: Uint8Array, binding: Uint8Array): Buffer | null {
  try {
    const own = createECDH(CURVE);
    own.setPrivateKey(privateKey);
    const letterKey = letter.subarray(0, PUBLIC_KEY_SIZE);
    const key = sharedKey(own, letterKey, [letterKey, publicKeyOf(own)]);
    const content = unwrap(key, letter.subarray(PUBLIC_KEY_SIZE), binding);
    wipe(key);
    return content;
  } catch {
    // Bytes that are no point of the curve, or no private key.
    return null;
  }
}

/** Makes the pair and gives its public key. */
function generate(pair: ECDH): Buffer {
  pair.generateKeys();
  return publicKeyOf(pair);
}

const publicKeyOf = (pair: ECDH): Buffer => Buffer.from(pair.getPublicKey('hex', 'compressed'), 'hex');

function sharedKey(own: ECDH, other: Uint8Array, between: readonly Uint8Array[]): Buffer {
  const secret = own.computeSecret(other);
  const key = Buffer.from(
    hkdfSync('sha256', secret, Buffer.concat(between), 'liaison-desk/1/letter', KEY_SIZE),
  );
  wipe(secret);
  return key;
}
