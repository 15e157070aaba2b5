import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../main/imports/reading/limits.ts';
import { readTable } from '../../../main/imports/reading/table.ts';
import { refusal, textFile } from './support.ts';

const LIST = 'Name,Town\r\n"Świątek, Zoë",Havre\r\n"Müller, José",Butte\r\n';
const WESTERN = 'Name,Town\r\n"Müller, José",Butte\r\n"Ångström, Zoë",Havre\r\n';
const read = (bytes: Uint8Array) => readTable({ name: 'list.csv', bytes });

describe('encodings', () => {
  it.each(['utf8', 'utf-16le', 'utf-16be'])('reads %s by its byte-order mark', async (encoding) => {
    const table = await read(iconv.encode(LIST, encoding, { addBOM: true }));
    expect(table.columns).toEqual(['Name', 'Town']);
    expect(table.rows[0]?.cells).toEqual(['Świątek, Zoë', 'Havre']);
  });

  it.each([
    ['utf8', 'UTF-8'],
    ['utf-16le', 'UTF-16LE'],
    ['utf-16be', 'UTF-16BE'],
  ])('recognises %s without a mark', async (encoding, name) => {
    const table = await read(iconv.encode(LIST, encoding, { addBOM: false }));
    expect(table.readAs).toBe(`CSV, ${name}, commas`);
    expect(table.rows[0]?.cells[0]).toBe('Świątek, Zoë');
  });

  it('takes other text as Windows-1252', async () => {
    const table = await read(iconv.encode(WESTERN, 'windows-1252'));
    expect(table.readAs).toBe('CSV, Windows-1252, commas');
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Müller, José', 'Ångström, Zoë']);
  });

  it('recognises Cyrillic text of an older program', async () => {
    const list = `Name,Town\n${'"Коваленко, Елена Сергеевна","Хавр, где тихо и хорошо"\n'.repeat(8)}`;
    const table = await read(iconv.encode(list, 'windows-1251'));
    expect(table.rows[0]?.cells[0]).toBe('Коваленко, Елена Сергеевна');
  });

  it('says when letters were lost before the file was saved', async () => {
    const table = await readTable(
      textFile('Name,Town\n"?wi?tek, Ana",Havre\n"Nguy\uFFFDn, Dell",Butte\nWhat?,Helena\n'),
    );
    expect(table.notes.join()).toContain('Lost before this file was saved: 3 letters');
  });

  it('leaves real question marks alone', async () => {
    const table = await readTable(textFile('Name,Notes\n"Grady, Hank",moved?\n"Ng, Marcus",dup of above?\n'));
    expect(table.notes).toEqual([]);
  });
});

describe('separated text', () => {
  it.each([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('finds out that %j separates the cells', async (sign, words) => {
    const lines = [
      ['Name', 'Town', 'Notes'],
      ['"Grady, Hank"', 'Havre', 'a, b; c'],
      ['"Ng, Marcus"', 'Butte', ''],
    ];
    const quoted = lines.map((cells) =>
      cells.map((cell) => (cell.startsWith('"') ? cell : `"${cell}"`)).join(sign),
    );
    const table = await readTable(textFile(quoted.join('\n')));
    expect(table.readAs).toBe(`CSV, UTF-8, ${words}`);
    expect(table.rows[0]?.cells).toEqual(['Grady, Hank', 'Havre', 'a, b; c']);
  });

  it('obeys a first line that names the separator', async () => {
    const table = await readTable(textFile('sep=;\nName;Town\nGrady;Havre\n'));
    expect([table.columns, table.rows[0]?.line]).toEqual([['Name', 'Town'], 3]);
  });

  it.each(['\n', '\r\n', '\r'])('reads lines that end with %j', async (end) => {
    const table = await readTable(textFile(['Name,Town', 'Grady,Havre', 'Ng,Butte'].join(end)));
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Grady', 'Havre'],
      ['Ng', 'Butte'],
    ]);
  });

  it('keeps line breaks inside quotation marks and tells where each row begins', async () => {
    const table = await readTable(
      textFile('Name,Address\nGrady,"1 Main St\nHavre, MT 59501"\n\nNg,"2 ""B"" St"\n'),
    );
    expect(table.rows).toEqual([
      { line: 2, cells: ['Grady', '1 Main St\nHavre, MT 59501'] },
      { line: 5, cells: ['Ng', '2 "B" St'] },
    ]);
  });

  it('passes over titles above the column names', async () => {
    const table = await readTable(
      textFile('Our list – 2026,,\n,,\nprinted Monday,,\nName,Town,Phone\nGrady,Havre,555-0101\n'),
    );
    expect(table.columns).toEqual(['Name', 'Town', 'Phone']);
    expect(table.notes).toEqual(['Passed over: 2 lines above the column names.']);
  });

  it('evens out rows of unequal length and names columns without a name', async () => {
    const table = await readTable(textFile('Name,Town,\nGrady\nNg,Butte,x,y\n'));
    expect(table.columns).toEqual(['Name', 'Town', 'Column 3', 'Column 4']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Grady', '', '', ''],
      ['Ng', 'Butte', 'x', 'y'],
    ]);
  });

  it('numbers column names that stand twice', async () => {
    const table = await readTable(textFile('Name,Phone,Phone\nGrady,555-0101,555-0102\n'));
    expect(table.columns).toEqual(['Name', 'Phone', 'Phone (2)']);
  });

  it('keeps a formula as the text that it is', async () => {
    const table = await readTable(textFile('Name,Town\n"=HYPERLINK(""http://x"",""Ray"")",Polson\n'));
    expect(table.rows[0]?.cells[0]).toBe('=HYPERLINK("http://x","Ray")');
  });
});

describe('files that are refused', () => {
  it.each([
    ['nothing at all', ''],
    ['only white space', ' \n \n'],
    ['column names alone', 'Name,Town\n'],
    ['zero bytes in it', 'Name,Town\nA\0B,C\n'],
    ['a quotation mark that is never closed', 'Name,Town\n"Grady,Havre\n'],
  ])('refuses a file with %s', async (_, text) => {
    expect(await refusal(readTable(textFile(text)))).toMatchObject({ code: 'file-unreadable' });
  });

  it('names the line of a quotation mark that swallows the rest of a long file', async () => {
    const text = `Name,Town\n"Grady,Havre\n${'Ng,Butte\n'.repeat(150_000)}`;
    expect((await refusal(readTable(textFile(text)))).facts['reason']).toContain('never closed');
  });

  it('tells a workbook protected by a password from an old one, and says what to do', async () => {
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const locked = Buffer.concat([old, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
    const { facts } = await refusal(read(locked));
    expect(facts['reason']).toContain('password');
    expect(facts['remedy']).toContain('without the password');
    expect((await refusal(read(old))).facts).toEqual({ reason: expect.stringContaining('older kind') });
  });

  it('refuses pictures, old workbooks and PDF files in plain words', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect((await refusal(read(old))).facts['reason']).toContain('.xls');
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]);
    expect(await refusal(read(picture))).toMatchObject({ code: 'file-unreadable' });
  });

  it('refuses more than 20 MB before reading anything', async () => {
    expect(await refusal(read(new Uint8Array(LIMITS.fileBytes + 1)))).toEqual({
      code: 'file-too-large',
      facts: { limit: '20 MB' },
    });
  });

  it('refuses too many rows and too many columns', async () => {
    const rows = `Name,Town\n${'a,b\n'.repeat(LIMITS.rows + 1)}`;
    expect(await refusal(readTable(textFile(rows)))).toMatchObject({ code: 'file-too-large' });
    const wide = `Name${',x'.repeat(LIMITS.columns)}\na,b\n`;
    expect(await refusal(readTable(textFile(wide)))).toEqual({
      code: 'file-too-large',
      facts: { limit: '100 columns' },
    });
  });

  it('cuts a cell of more than 2,000 characters and says so', async () => {
    const table = await readTable(textFile(`Name,Notes\nGrady,${'x'.repeat(3_000)}\n`));
    expect(table.rows[0]?.cells[1]).toHaveLength(LIMITS.cell);
    expect(table.notes.join()).toContain('Cut to 2000 characters: 1 cell.');
  });
});

describe('long work', () => {
  const long = textFile(`Name,Town\n${'Grady,Havre\n'.repeat(40_000)}`);

  it('tells how far it is', async () => {
    const told: number[] = [];
    await readTable(long, { onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(1);
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    const reading = readTable(long, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await refusal(reading)).toMatchObject({ code: 'cancelled' });
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await readTable(long);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });
});
