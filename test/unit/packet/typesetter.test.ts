import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTypesetter } from '../../../main/packet/typesetter.ts';
import {
  anEntry,
  aPacket,
  aPacketOf,
  manyEntries,
  someForms,
  sourceTypesetter,
  TYPESETTER_PLACES,
} from '../../support/paper.ts';
import { pdfText } from '../../support/pdf-text.ts';

describe('a typesetter', () => {
  it('gives the same bytes for the same document, whatever came between and in whichever worker', async () => {
    const document = aPacketOf(manyEntries(30));
    await using first = disposable();
    await using second = disposable();
    const before = await first.typesetter.typeset(document);
    await first.typesetter.typeset(aPacketOf(manyEntries(80)));
    await first.typesetter.typeset(someForms());
    const after = await first.typesetter.typeset(document);
    const elsewhere = await second.typesetter.typeset(document);
    expect([after.sha256, elsewhere.sha256]).toEqual([before.sha256, before.sha256]);
    expect(Buffer.compare(after.pdf, before.pdf)).toBe(0);
  });

  it('states the pages and the SHA-256 of what it gives', async () => {
    await using held = disposable();
    const { pdf, pages, sha256 } = await held.typesetter.typeset(aPacketOf(manyEntries(60)));
    expect(sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
    expect((await pdfText(pdf)).pages).toHaveLength(pages);
  });

  it('answers many documents at once with each its own', async () => {
    await using held = disposable(2);
    const numbers = Array.from({ length: 6 }, (_, i) => `C-${i}`);
    const made = await Promise.all(
      numbers.map((copyNumber) => held.typesetter.typeset(aPacket({ copyNumber }))),
    );
    const titles = await Promise.all(made.map(async ({ pdf }) => (await pdfText(pdf)).title));
    expect(titles).toEqual(numbers.map((number) => `Member packet, copy ${number}`));
  });

  it('survives a document that Typst refuses', async () => {
    await using held = disposable();
    const impossible = { ...aPacket(), letter: [{ kind: 'bullets', items: 7 }] } as unknown as ReturnType<
      typeof aPacket
    >;
    await expect(held.typesetter.typeset(impossible)).rejects.toMatchObject({ code: 'fault' });
    await expect(held.typesetter.typeset(aPacket())).resolves.toMatchObject({ pages: 3 });
  });

  it('refuses what is waiting, and what comes later, once it is closed', async () => {
    const typesetter = sourceTypesetter();
    const waiting = [typesetter.typeset(aPacket()), typesetter.typeset(aPacket())].map((made) =>
      expect(made).rejects.toMatchObject({ code: 'cancelled' }),
    );
    await typesetter.close();
    await Promise.all(waiting);
    await expect(typesetter.typeset(aPacket())).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('forgets what it typeset by ending its workers, and works again when asked', async () => {
    await using held = disposable();
    const before = await held.typesetter.typeset(aPacket());
    const running = held.typesetter.typeset(aPacket());
    await Promise.all([
      expect(running).rejects.toMatchObject({ code: 'cancelled' }),
      held.typesetter.forget(),
    ]);
    expect((await held.typesetter.typeset(aPacket())).sha256).toBe(before.sha256);
  });

  it('fails plainly when its worker cannot be started', async () => {
    const typesetter = createTypesetter({
      ...TYPESETTER_PLACES,
      workerFile: new URL('missing.ts', import.meta.url),
    });
    await expect(typesetter.typeset(aPacketOf([anEntry()]))).rejects.toMatchObject({ code: 'fault' });
    await typesetter.close();
  });

  it('can be prepared ahead of need', async () => {
    await using held = disposable();
    await held.typesetter.prepare();
    await expect(held.typesetter.typeset(aPacket())).resolves.toMatchObject({ pages: 3 });
  });
});

function disposable(
  workers = 1,
): AsyncDisposable & { readonly typesetter: ReturnType<typeof sourceTypesetter> } {
  const typesetter = sourceTypesetter(workers);
  return { typesetter, [Symbol.asyncDispose]: () => typesetter.close() };
}
