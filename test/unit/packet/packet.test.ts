import { afterAll, describe, expect, it } from 'vitest';
import type { DirectoryEntry, PacketDocument } from '../../../main/packet/documents.ts';
import { anEntry, aPacket, aPacketOf, manyEntries, sourceTypesetter } from '../../support/paper.ts';
import { evenOut, pdfText, type PdfText } from '../../support/pdf-text.ts';

const typesetter = sourceTypesetter();
afterAll(() => typesetter.close());

const read = async (document: PacketDocument): Promise<PdfText> =>
  pdfText((await typesetter.typeset(document)).pdf);

const factsOf = (entry: DirectoryEntry): readonly string[] => [
  entry.name,
  ...entry.lines.flatMap(({ label, value, rule }) => [
    `${label}: ${value}`,
    ...(rule === undefined ? [] : [`${value} — ${rule}`]),
  ]),
  ...entry.experience,
  ...(entry.ownWords === undefined ? [] : [`“${entry.ownWords}”`]),
];
const missingFrom = ({ text }: PdfText, facts: readonly string[]): readonly string[] =>
  facts.filter((fact) => !text.includes(evenOut(fact)));
const closeUp = (text: string): string => text.replaceAll(/\s/g, '');

describe('a packet', () => {
  it('holds letter, sections, address and every entry, each contact with its rule (R7)', async () => {
    const entries = manyEntries(120);
    const document = aPacketOf(entries);
    const texts = [
      'Jordan Avery',
      'PO Box 117',
      'Butte, MT 59701',
      'Welcome to the Victim Support Network.',
      'A confidentiality notice',
      'Call the office.',
      '12 Example Avenue',
      '406-555-0100',
      'November 24, 2026',
      'End of directory',
    ];
    expect(missingFrom(await read(document), [...texts, ...entries.flatMap(factsOf)])).toEqual([]);
  });

  it.each(['standard', 'large'] as const)(
    'loses no line of entries longer than a page (%s)',
    async (edition) => {
      const lines = Array.from({ length: 150 }, (_, i) => ({
        label: `Phone ${i}`,
        value: `406-555-01${i % 100}`,
        rule: `rule ${i} of this number`,
      }));
      const entries = [
        anEntry({ name: 'Long, Ada', lines }),
        anEntry({ name: 'Wordy, Ben', ownWords: 'I walk and I listen. '.repeat(400).trim() }),
        anEntry({ name: 'After, Cy' }),
      ];
      expect(missingFrom(await read(aPacketOf(entries, { edition })), entries.flatMap(factsOf))).toEqual([]);
    },
  );

  it.each(['standard', 'large'] as const)(
    'breaks words longer than a column instead of running over its edge (%s)',
    async (edition) => {
      const entry = anEntry({
        name: 'Wolfeschlegelsteinhausen'.repeat(12),
        lines: [{ label: 'E-mail', value: `${'x'.repeat(300)}@example.org` }],
      });
      const text = closeUp((await read(aPacketOf([entry], { edition }))).text);
      expect(factsOf(entry).filter((fact) => !text.includes(closeUp(fact)))).toEqual([]);
    },
  );

  it('takes mark-up in names for the letters it is', async () => {
    const names = [
      '#panic("x") *bold* _it_ $x^2$ @ref <lbl> // c /* d */ \\u{41} [x] `raw`',
      '<script>alert(1)</script>&amp;',
      '=== heading',
      '- list + enum / term: 1. ~ -- ---',
      '}})]); process.exit(1) //',
    ];
    expect(missingFrom(await read(aPacketOf(names.map((name) => anEntry({ name })))), names)).toEqual([]);
  });

  it('stands in for an empty name, which no accessible file may have as a heading', async () => {
    const { text } = await read(
      aPacketOf([anEntry({ name: ' \u200b ' }), anEntry({ name: 'Abbott, Bryn' })]),
    );
    expect(text).toContain('(no name)');
    expect(text).toContain('Abbott, Bryn');
  });

  it('says Confidential and the copy number on every page', async () => {
    const { pages } = await read(aPacketOf(manyEntries(300)));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter((page) => !page.includes('Confidential · Copy C-0042'))).toEqual([]);
  });

  it('holds no totals: two copies of which one leaves out a member differ by that member alone (R4)', async () => {
    const entries = manyEntries(40);
    const leftOut = entries[17]?.name ?? '';
    const [whole, part] = await Promise.all([
      read(aPacketOf(entries)),
      read(aPacketOf(entries.filter(({ name }) => name !== leftOut))),
    ]);
    expect(whole.text).toContain(leftOut);
    expect(part.text).not.toContain(leftOut);
    const from = whole.text.indexOf(leftOut);
    const to = whole.text.indexOf(entries[18]?.name ?? '');
    expect(part.text).toBe(whole.text.slice(0, from) + whole.text.slice(to));
    expect(part.pages.join('\n')).toMatch(/Page 3$/m);
    expect(part.pages.join('\n')).not.toMatch(/page \d+ ?(of|\/)/i);
  });

  it('prints a letter heading where the letter changes, and none for a letter nobody has', async () => {
    const { outline } = await read(
      aPacketOf([
        anEntry(),
        anEntry({ name: 'Ågren, Ivo' }),
        anEntry({ name: 'Cole, June', sortLetter: 'C' }),
      ]),
    );
    expect(outline.slice(-3)).toEqual(['Directory', '  A', '  C']);
  });

  it('names itself and its language, and has its parts in the outline', async () => {
    const { title, lang, outline } = await read(aPacket());
    expect({ title, lang }).toEqual({ title: 'Member packet, copy C-0042', lang: 'en-US' });
    expect(outline).toEqual([
      'What is in this packet',
      'Confidentiality notice',
      'Changing your preferences or leaving',
      'Directory',
      '  A',
    ]);
  });

  it('is set in 18 point and more throughout in large print', async () => {
    const [standard, large] = await Promise.all([read(aPacket()), read(aPacket({ edition: 'large' }))]);
    expect(Math.min(...standard.sizes)).toBeLessThan(10);
    expect(Math.min(...large.sizes)).toBe(18);
  });
});
