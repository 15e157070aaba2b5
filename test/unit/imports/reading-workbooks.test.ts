import { readSheet } from 'read-excel-file/node';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../main/imports/reading/limits.ts';
import { readTable } from '../../../main/imports/reading/table.ts';
import { workbook } from '../../support/large-lists.ts';
import { fixture, refusal } from './support.ts';

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="171" formatCode="0.00&quot;days&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="21"/></cellXfs></styleSheet>';

const read = (bytes: Uint8Array, sheet?: string) => readTable({ name: 'list.xlsx', bytes }, { sheet });
const sheetOf = (rows: string): Record<string, string> => ({
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>Name</t></is></c><c t="inlineStr"><is><t>ROI signed</t></is></c></row>${rows}</sheetData></worksheet>`,
  'xl/styles.xml': STYLES,
});
const cellsOf = async (rows: string): Promise<string[][]> =>
  (await read(workbook([], sheetOf(rows)))).rows.map(({ cells }) => cells);

describe('workbooks', () => {
  it('agrees cell by cell with another reader of the format', async () => {
    const { name, bytes } = fixture('network-list.xlsx');
    const reference = await readSheet(Buffer.from(bytes));
    const table = await readTable({ name, bytes });
    const plain = (cell: unknown): unknown => {
      if (cell instanceof Date) return cell.toISOString().slice(0, 10);
      return typeof cell === 'number' ? String(cell) : (cell ?? '');
    };
    expect(table.rows.length).toBeGreaterThan(140);
    for (const { line, cells } of table.rows)
      expect(cells.map((cell) => cell.trim())).toEqual(
        (reference[line - 1] ?? []).map((cell) => plain(cell)),
      );
  });

  it('reads the first sheet with rows and tells of the others', async () => {
    const table = await readTable(fixture('network-list.xlsx'));
    expect([table.sheet, table.sheets]).toEqual(['Members 2026', ['Members 2026', 'old list']]);
    expect(table.readAs).toBe('XLSX, sheet “Members 2026”');
    expect(table.notes.join()).toContain('old list');
  });

  it('reads the sheet that is asked for and refuses a name that no sheet has', async () => {
    const { bytes } = fixture('network-list.xlsx');
    expect(await refusal(read(bytes, 'old list'))).toMatchObject({ code: 'file-unreadable' });
    expect(await refusal(read(bytes, 'other'))).toMatchObject({ code: 'file-unreadable' });
    expect((await read(bytes, 'Members 2026')).rows.length).toBeGreaterThan(140);
  });

  it('gives dates as days, by built-in and by written formats', async () => {
    const rows = [1, 2].map(
      (style) => `<row><c t="inlineStr"><is><t>A</t></is></c><c s="${style}"><v>45068.75</v></c></row>`,
    );
    expect(await cellsOf(rows.join(''))).toEqual([
      ['A', '2023-05-22'],
      ['A', '2023-05-22'],
    ]);
  });

  it('does not take other numbers for dates', async () => {
    const numbers = ['4065550121', '4.065550121E9', '45068', '0.5'];
    const rows = numbers.map(
      (number, at) => `<row><c><v>${number}</v></c><c s="${[0, 0, 3, 4][at]}"><v>${number}</v></c></row>`,
    );
    expect((await cellsOf(rows.join(''))).map(([, cell]) => cell)).toEqual([
      '4065550121',
      '4065550121',
      '45068',
      '0.5',
    ]);
  });

  it('counts days from 1904 when the workbook does', async () => {
    const parts = {
      ...sheetOf('<row><c t="inlineStr"><is><t>A</t></is></c><c s="1"><v>43606</v></c></row>'),
    };
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    parts['xl/workbook.xml'] =
      `<workbook xmlns:r="${type}"><workbookPr date1904="1"/><sheets><sheet name="M" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    expect((await read(workbook([], parts))).rows[0]?.cells[1]).toBe('2023-05-22');
  });

  it('gives a formula as its text, never its value, and counts it', async () => {
    const formula = 'HYPERLINK(&quot;http://x&quot;,&quot;Ray&quot;)';
    const rows = `<row><c t="str"><f>${formula}</f><v>Ray</v></c><c><f>TODAY()</f><v>45068</v></c></row>`;
    const table = await read(workbook([], sheetOf(rows)));
    expect(table.rows[0]?.cells).toEqual(['=HYPERLINK("http://x","Ray")', '=TODAY()']);
    expect(table.notes.join()).toContain('not worked out: 2 cells with a formula');
  });

  it('reads rich text without its phonetic help, written-out signs, and yes or no', async () => {
    const rich =
      '<si><r><t>Świą</t></r><r><rPr><b/></rPr><t xml:space="preserve">tek &amp; co_x000D_</t></r><rPh><t>no</t></rPh></si>';
    const rows = '<row><c t="s"><v>0</v></c><c t="b"><v>1</v></c></row>';
    const table = await read(
      workbook([], { ...sheetOf(rows), 'xl/sharedStrings.xml': `<sst>${rich}</sst>` }),
    );
    expect(table.rows[0]?.cells).toEqual(['Świątek & co\r', 'yes']);
  });

  it('reads parts that carry a namespace prefix, and cells out of order of columns', async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>Town</x:t></x:is></x:c></x:row>' +
      '<x:row r="7"><x:c r="A7" t="inlineStr"><x:is><x:t>Grady</x:t></x:is></x:c><x:c r="C7" t="inlineStr"><x:is><x:t>Havre</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const table = await read(workbook([], { 'xl/worksheets/sheet1.xml': sheet }));
    expect(table.columns).toEqual(['Name', 'Column 2', 'Town']);
    expect(table.rows).toEqual([{ line: 7, cells: ['Grady', '', 'Havre'] }]);
  });
});

describe('workbooks that are refused', () => {
  const zipped = (parts: Zippable): Uint8Array => zipSync(parts);
  const good = workbook([
    ['Name', 'Town'],
    ['Grady', 'Havre'],
  ]);

  it('reads the good one, so that the others fail for their own reasons', async () => {
    expect((await read(good)).rows).toHaveLength(1);
  });

  it('refuses an archive that is no workbook', async () => {
    expect(await refusal(read(zipped({ 'word/document.xml': strToU8('<a/>') })))).toEqual({
      code: 'file-unreadable',
      facts: { reason: 'it is not an .xlsx workbook' },
    });
  });

  it('refuses a workbook that is cut off or changed', async () => {
    expect(await refusal(read(good.subarray(0, good.length - 40)))).toMatchObject({
      code: 'file-unreadable',
    });
    const changed = good.slice();
    changed[60] = (changed[60] ?? 0) ^ 0xff;
    expect(await refusal(read(changed))).toMatchObject({ code: 'file-unreadable' });
  });

  it('refuses a part that would unpack beyond 64 MB by what the directory says', async () => {
    const bomb = zipped({ 'xl/workbook.xml': [new Uint8Array(LIMITS.unpackedBytes + 1), { level: 1 }] });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(read(bomb))).toEqual({ code: 'file-too-large', facts: { limit: '64 MB unpacked' } });
  });

  it('refuses a part that unpacks to more than the directory says, in bounded memory', async () => {
    const bomb = zipped({
      'xl/workbook.xml': [new Uint8Array(LIMITS.unpackedBytes + 1), { level: 1 }],
      'xl/_rels/workbook.xml.rels': strToU8('<a/>'),
    });
    const lying = claimSize(bomb, 'xl/workbook.xml', 100);
    const before = process.memoryUsage().rss;
    expect(await refusal(read(lying))).toMatchObject({ code: 'file-unreadable' });
    expect(process.memoryUsage().rss - before).toBeLessThan(LIMITS.unpackedBytes);
  });

  it('refuses a document type, by which entities could be made to grow', async () => {
    const sheet =
      '<!DOCTYPE a [<!ENTITY b "bb">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(
      (await refusal(read(workbook([], { 'xl/worksheets/sheet1.xml': sheet })))).facts['reason'],
    ).toContain('document type');
  });

  it('refuses a cell in a far column but ignores an empty one there', async () => {
    const far = (cell: string): Record<string, string> =>
      sheetOf(`<row><c t="inlineStr"><is><t>A</t></is></c>${cell}</row>`);
    expect((await read(workbook([], far('<c r="XFD2" s="1"/>')))).columns).toHaveLength(2);
    expect(await refusal(read(workbook([], far('<c r="XFD2"><v>1</v></c>'))))).toMatchObject({
      code: 'file-too-large',
    });
  });
});

/** Changes the unpacked size that the directory and the part's own head claim. */
function claimSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(archive);
  const inDirectory = copy.lastIndexOf(name) - 46;
  copy.writeUInt32LE(size, inDirectory + 24);
  copy.writeUInt32LE(size, copy.indexOf(name) - 30 + 22);
  return copy;
}
