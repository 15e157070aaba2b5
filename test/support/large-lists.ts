import { strToU8, zipSync } from 'fflate';
import type { KnownMember } from '../../main/imports/duplicates.ts';
import { foldForSearch } from '../../contract/domain/folding.ts';

/** Large made-up lists, the same on every run: names from syllables, so that few are alike, as in a real state. */

const HEADER =
  'Name (Last, First)|Goes by|Town|County|Phone|Phone 2|OK to leave msg?|Email|Mailing address|Best time|Referred by|Code of Conduct|ROI signed|ROI ends|Confidentiality|Offense|Offender name|Notes'.split(
    '|',
  );
const SYLLABLES =
  'ka ro mi te lun bar sel dor vin pa gra shu nel to fi wen jas mor li che qui sta bre hol gan'.split(' ');
const TOWNS = [
  'Missoula, MT',
  'GREAT FALLS',
  'Helena',
  'Havre',
  'Billings, MT',
  'Butte',
  'Kalispell',
  'Glasgow',
];
const COUNTIES = ['Missoula County', 'Cascade', '', 'Hill', 'Yellowstone', '', 'Flathead', 'Valley'];
const VOICEMAIL = ['Y', 'N', 'vague only', 'no!! husband answers', "yes - but don't say DOC", ''];
const DATES = ['2023-05-22', '11/23/23', 'Aug 5, 2025', '3/2/21', '07/22/2023', 'pending', ''];
const NOTES = ['DO NOT CALL HOME', 'large print pls', 'prefers texts', '', 'dup of above?', 'moved?', ''];

const pick = <T>(values: readonly T[], at: number): T => values[at % values.length] as T;

function word(seed: number, syllables: number): string {
  let text = '';
  for (let at = 0; at < syllables; at += 1) text += pick(SYLLABLES, mixed(seed * 8 + at));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number without visible order, always the same for the same seed (the finisher of MurmurHash3). */
function mixed(seed: number): number {
  let value = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function listRow(index: number): string[] {
  const phone = 4_062_000_000 + index * 37;
  return [
    `${word(index, 3)}, ${word(index + 50_021, 2)}`,
    '',
    pick(TOWNS, index),
    pick(COUNTIES, index),
    String(phone),
    '',
    pick(VOICEMAIL, index),
    `${index}.member@example.org`,
    `${index} Gallatin St\n${pick(TOWNS, index).replace(', MT', '')}, MT 59601`,
    'before 3pm, not Tues',
    'friend',
    pick(DATES, index),
    pick(DATES, index + 3),
    '',
    pick(DATES, index + 5),
    'redacted',
    '',
    pick(NOTES, index),
  ];
}

/** A CSV list of that many rows, as offices export it: 18 columns, quoted line breaks. */
export function largeCsv(rows: number): Uint8Array {
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [HEADER, ...Array.from({ length: rows }, (_, index) => listRow(index))];
  return strToU8(lines.map((cells) => cells.map(quoted).join(',')).join('\r\n'));
}

/** The same list as a workbook with shared texts. */
export function largeXlsx(rows: number): Uint8Array {
  return workbook([HEADER, ...Array.from({ length: rows }, (_, index) => listRow(index))]);
}

/** A small workbook of one sheet with these texts. */
export function workbook(
  rows: readonly (readonly string[])[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const texts = new Map<string, number>();
  const cell = (text: string): string => {
    if (text === '') return '<c/>';
    if (!texts.has(text)) texts.set(text, texts.size);
    return `<c t="s"><v>${texts.get(text)}</v></c>`;
  };
  const sheet = rows.map((cells, at) => `<row r="${at + 1}">${cells.map(cell).join('')}</row>`).join('');
  const shared = [...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${type}"><sheets><sheet name="Members" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${shared}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** That many members already in the office; a few share phone numbers and names with the large lists. */
export function manyMembers(count: number): KnownMember[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `member-${index}`,
    foldedName: foldForSearch(`${word(index * 3 + 50_021, 2)} ${word(index * 3, 3)}`),
    foldedTown: foldForSearch(pick(TOWNS, index)),
    phones: [`+1${4_062_000_000 + index * 41}`],
    emails: [`${index}.known@example.org`],
  }));
}
