import { afterAll, describe, expect, it } from 'vitest';
import type { PaperDocument } from '../../../main/packet/documents.ts';
import { nativePdf } from '../../support/native-typst.ts';
import {
  aPacket,
  aPacketOf,
  anEntry,
  manyEntries,
  otherPapers,
  someForms,
  sourceTypesetter,
} from '../../support/paper.ts';

const typesetter = sourceTypesetter();
const CLAIM = '<pdfuaid:part>1</pdfuaid:part>';
afterAll(() => typesetter.close());

const named = (document: PaperDocument): [string, PaperDocument] => [
  'edition' in document ? `${document.kind}, ${document.edition}` : document.kind,
  document,
];
const WITH_TABLES = ['ledger-sheet', 'audit-trail'];
const withoutTables = otherPapers.filter(({ kind }) => !WITH_TABLES.includes(kind));
const inLargePrint = withoutTables
  .filter((paper) => 'edition' in paper)
  .map((paper) => ({ ...paper, edition: 'large' as const }));

describe('the shipped compiler, against the native one that checks PDF/UA-1', () => {
  it.each([
    ...[
      aPacket(),
      aPacket({ edition: 'large' }),
      someForms(),
      someForms({ edition: 'large', memberName: 'Jordan Avery' }),
    ].map(named),
    ...[...withoutTables, ...inLargePrint].map(named),
    ['packet of 300 entries', aPacketOf(manyEntries(300))],
    [
      'packet with names in many scripts',
      aPacketOf(
        ['Đặng Thị Phượng', 'Щербакова, Ольга', 'Παπαδόπουλος', 'Kaʻahumanu', 'ɬƛʔ'].map((name) =>
          anEntry({ name }),
        ),
      ),
    ],
    ['packet of nobody', aPacketOf([])],
  ] satisfies [string, PaperDocument][])('writes the same bytes: %s', async (_, document) => {
    const { pdf } = await typesetter.typeset(document);
    expect(Buffer.compare(pdf, nativePdf(document))).toBe(0);
    expect(Buffer.from(pdf).includes(CLAIM)).toBe(true);
  });

  it.each([
    ...otherPapers
      .filter(({ kind }) => WITH_TABLES.includes(kind))
      .map((paper): [string, PaperDocument] => [
        `the table of the ${paper.kind}, for want of its bounding box`,
        paper,
      ]),
    ['a mark that no composed letter has, for want of its mapping', aPacketOf([anEntry({ name: 'Ql̓ispé' })])],
  ] satisfies [string, PaperDocument][])('does not claim PDF/UA-1 for %s', async (_, document) => {
    const pdf = Buffer.from((await typesetter.typeset(document)).pdf);
    expect(pdf.includes('/DisplayDocTitle true')).toBe(true);
    expect(pdf.includes('/StructTreeRoot')).toBe(true);
    expect(pdf.includes('pdfuaid')).toBe(false);
  });
});
