import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanText } from '../../../main/packet/clean.ts';
import { codePointsOf } from '../../../main/packet/coverage.ts';
import { anEntry, aPacketOf, sourceTypesetter, TYPESETTER_PLACES } from '../../support/paper.ts';
import { pdfText } from '../../support/pdf-text.ts';

const typesetter = sourceTypesetter();
afterAll(() => typesetter.close());

const fonts = ['regular', 'bold'].map((weight) =>
  readFileSync(path.join(TYPESETTER_PLACES.resources, 'fonts', `source-sans-3-${weight}.ttf`)),
);
const [regular = new Set<number>(), bold = new Set<number>()] = fonts.map(codePointsOf);
const covered = [...regular].filter((code) => bold.has(code)).map((code) => String.fromCodePoint(code));
const isMark = (letter: string): boolean => /\p{M}/u.test(letter);
const letters = covered.filter(
  (letter) => !isMark(letter) && cleanText(`-${letter}-`) === `-${letter}-` && letter !== ' ',
);
const marks = covered.filter((letter) => isMark(letter) && cleanText(`q${letter}`) === `q${letter}`);
const hex = (letter: string): string => letter.codePointAt(0)?.toString(16) ?? '';

/** What stands for the letters of a content stream, for readers that ask for it. */
function replacementTexts(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString('latin1');
  const streams = [...source.matchAll(/stream\n/g)].map(({ index }) => tryInflate(pdf.subarray(index + 7)));
  return [...streams.join('\n').matchAll(/\/ActualText <FEFF([0-9A-F]+)>/g)]
    .map(([, text]) => text)
    .join(' ');
}

function tryInflate(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

describe('the letters that the fonts are said to print', () => {
  let text = '';
  beforeAll(async () => {
    const entries = letters.map((letter) => {
      const sample = `${hex(letter)}[${letter}${letter}]`;
      return anEntry({ name: `N${sample}`, lines: [{ label: 'L', value: `V${sample}` }] });
    });
    ({ text } = await pdfText((await typesetter.typeset(aPacketOf(entries))).pdf));
  });

  it('hold the Latin of Europe and Vietnam, Cyrillic, Greek and the okina', () => {
    const alphabets = [
      'ÀÿĀžŐűȘțẀỹ',
      'ăâđêôơưắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỵỷỹ',
      'АяЁёЂџҐґЇїЄєЉњЌћ',
      'ΑωΆώΐΰϊϋἀῼ',
      'ʻʼ‘’“”–—…№½™€☐☑',
    ];
    expect(alphabets.map((letters) => typesetter.unprintable(letters))).toEqual(alphabets.map(() => []));
    expect(letters.length).toBeGreaterThan(1400);
  });

  it.each(['N', 'V'])('are read back from the PDF, each of them (%s: bold names, regular lines)', (face) => {
    const lost = letters.filter((letter) => !text.includes(`${face}${hex(letter)}[${letter}${letter}]`));
    expect(lost.join(' ')).toBe('');
  });

  it('hold marks on letters that no composed letter has, with the replacement text that readers use', async () => {
    const entries = marks.map((mark) => anEntry({ name: `q${mark}` }));
    const { pdf } = await typesetter.typeset(aPacketOf(entries));
    const texts = replacementTexts(pdf);
    const lost = marks.filter((mark) => !texts.includes(`0071${hex(mark).padStart(4, '0')}`.toUpperCase()));
    expect(lost.map(hex)).toEqual([]);
  });
});

describe('letters that cannot be printed', () => {
  it('are named, each once', () => {
    expect(typesetter.unprintable('山田 山 Ada')).toEqual(['山', '田']);
  });

  it('are reported with the text they stand in, before anything is typeset', () => {
    const document = aPacketOf([anEntry(), anEntry({ name: 'Smith محمد', ownWords: 'Hello 🎈' })]);
    expect(typesetter.check(document)).toEqual([
      { path: 'directory.entries.1.name', text: 'Smith محمد', letters: ['م', 'ح', 'د'] },
      { path: 'directory.entries.1.ownWords', text: 'Hello 🎈', letters: ['🎈'] },
    ]);
  });

  it('are refused by letters alone, without the name they come from', async () => {
    const refusal = typesetter.typeset(aPacketOf([anEntry({ name: 'Yamada 山田' })]));
    await expect(refusal).rejects.toMatchObject({
      code: 'letters-not-printable',
      facts: { letters: '山 田' },
    });
  });
});

describe('codePointsOf', () => {
  it('refuses what is not a font', () => {
    expect(() => codePointsOf(new Uint8Array(64))).toThrow(RangeError);
  });
});
