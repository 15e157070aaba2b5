import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../host/messages.ts';

const cut = (bytes: Buffer, sizes: readonly number[]): Buffer[] => {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const size of sizes) pieces.push(bytes.subarray(at, (at += size)));
  return [...pieces, bytes.subarray(at)];
};

describe('the DevTools pipe', () => {
  it('gives the same messages however the bytes are cut', () => {
    const messages = fc.array(
      fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text.toWellFormed())),
    );
    fc.assert(
      fc.property(messages, fc.array(fc.nat(20)), (sent, sizes) => {
        const received: string[] = [];
        const read = readMessages((text) => received.push(text));
        for (const piece of cut(Buffer.from(sent.map((text) => `${text}\0`).join('')), sizes)) read(piece);
        expect(received).toEqual(sent);
      }),
    );
  });
});
