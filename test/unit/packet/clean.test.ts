import { describe, expect, it } from 'vitest';
import { breakLongWords, cleanText, eachText, mapTexts } from '../../../main/packet/clean.ts';

describe('cleanText', () => {
  it.each([
    ['composes letters', 'Đặng Thị Phượng'.normalize('NFD'), 'Đặng Thị Phượng'],
    ['mends half a surrogate', 'Lone\ud800surrogate', 'Lone\ufffdsurrogate'],
    [
      'makes control characters, tabs and line ends one space',
      'Tab\tNew\r\nLine\u0000\u0085End',
      'Tab New Line End',
    ],
    ['drops marks that turn the direction of writing', 'Bidi\u202eoverride\u2066x\u2069', 'Bidioverridex'],
    [
      'drops what cannot be seen',
      'Zero\u200bwidth\u00adsoft\u2060joiner\ufeffmark',
      'Zerowidthsoftjoinermark',
    ],
    ['makes every kind of space a space', '\u00a0406\u2007555\u202f0121 ', '406 555 0121'],
    ['spells out ligatures and twins of other letters', 'oﬃce ﬁle well‐known µ', 'office file well-known μ'],
    [
      'keeps mark-up as the letters it is',
      '#panic("x") *b* $x$ <lbl> // \\u{41}',
      '#panic("x") *b* $x$ <lbl> // \\u{41}',
    ],
  ])('%s', (_, given, cleaned) => {
    expect(cleanText(given)).toBe(cleaned);
  });
});

describe('breakLongWords', () => {
  it('lets a long word break every ten letters, marks staying with their letters', () => {
    const pieces = [10, 10, 5].map((letters) => 'q̓'.repeat(letters));
    expect(breakLongWords(`to ${pieces.join('')}`)).toBe(`to ${pieces.join('\u200b')}`);
  });

  it('lets an address break behind its punctuation', () => {
    expect(breakLongWords('jo.with.an-unusually.long@example.org')).toBe(
      'jo.\u200bwith.\u200ban-\u200bunusually.\u200blong@\u200bexample.\u200borg',
    );
  });

  it('leaves ordinary words alone', () => {
    expect(breakLongWords('Reconciliation, 406-555-0121')).toBe('Reconciliation, 406-555-0121');
  });
});

describe('walking a document', () => {
  const document = { kind: 'x', list: [{ name: 'a' }, { name: 'b', count: 2, none: null }] };

  it('changes every text and nothing else', () => {
    const changed = mapTexts(document, (text) => text.toUpperCase());
    expect(changed).toEqual({ kind: 'X', list: [{ name: 'A' }, { name: 'B', count: 2, none: null }] });
  });

  it('says where each text stands', () => {
    const seen: string[] = [];
    eachText(document, (text, path) => seen.push(`${path}=${text}`));
    expect(seen).toEqual(['kind=x', 'list.0.name=a', 'list.1.name=b']);
  });
});
