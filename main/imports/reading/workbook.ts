import type { Pace } from '../pace.ts';
import { LIMITS, unreadable } from './limits.ts';
import { attributeOf, scanXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** One sheet of a workbook and the part that holds it. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What cells refer to: the sheets, the shared texts, which styles are dates, and from when days are counted. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly texts: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly countsFrom1904: boolean;
}

export type NumberStyle = 'number' | 'date';

const WORKBOOK = 'xl/workbook.xml';
const NO_WORKBOOK = 'it is not an .xlsx workbook';

/** Reads a workbook's directory parts (ECMA-376, SpreadsheetML). Refuses archives of another kind. */
export async function readWorkbook(archive: Archive, pace: Pace): Promise<Workbook> {
  if (!archive.has(WORKBOOK)) throw unreadable(NO_WORKBOOK);
  const targets = await readRelationships(archive, pace);
  const { sheets, countsFrom1904 } = await readSheets(archive, targets, pace);
  if (sheets.length === 0) throw unreadable(NO_WORKBOOK);
  const texts = archive.has('xl/sharedStrings.xml') ? await readTexts(archive, pace) : [];
  const styles = archive.has('xl/styles.xml') ? await readStyles(archive, pace) : [];
  return { sheets, texts, styles, countsFrom1904 };
}

async function readRelationships(archive: Archive, pace: Pace): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const open = (name: string, attributes: string): void => {
    const [id, target] = [attributeOf(attributes, 'Id'), attributeOf(attributes, 'Target')];
    if (name === 'Relationship' && id !== null && target !== null) targets.set(id, partName(target));
  };
  await scanXml(await archive.read('xl/_rels/workbook.xml.rels'), { open, close: () => undefined }, pace);
  return targets;
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

type Sheets = Pick<Workbook, 'sheets' | 'countsFrom1904'>;

async function readSheets(
  archive: Archive,
  targets: ReadonlyMap<string, string>,
  pace: Pace,
): Promise<Sheets> {
  const sheets: Sheet[] = [];
  let countsFrom1904 = false;
  const open = (name: string, attributes: string): void => {
    if (name === 'workbookPr') countsFrom1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
    const part = targets.get(attributeOf(attributes, 'id') ?? '');
    if (name !== 'sheet' || part === undefined || !archive.has(part) || sheets.length >= LIMITS.sheets)
      return;
    const isHidden = (attributeOf(attributes, 'state') ?? 'visible') !== 'visible';
    sheets.push({ name: attributeOf(attributes, 'name') ?? '', part, isHidden });
  };
  await scanXml(await archive.read(WORKBOOK), { open, close: () => undefined }, pace);
  return { sheets, countsFrom1904 };
}

async function readTexts(archive: Archive, pace: Pace): Promise<string[]> {
  const texts: string[] = [];
  let current = '';
  let isText = false;
  let isPhonetic = false;
  const open = (name: string): void => {
    if (name === 'si') current = '';
    if (name === 't') isText = !isPhonetic;
    if (name === 'rPh') isPhonetic = true;
  };
  const close = (name: string): void => {
    if (name === 'si') texts.push(unescaped(current));
    if (name === 't') isText = false;
    if (name === 'rPh') isPhonetic = false;
  };
  const text = (part: string): void => {
    if (isText && current.length <= LIMITS.cell) current += part;
  };
  await scanXml(await archive.read('xl/sharedStrings.xml'), { open, close, text }, pace);
  return texts;
}

async function readStyles(archive: Archive, pace: Pace): Promise<NumberStyle[]> {
  const formats = new Map<string, string>();
  const styles: NumberStyle[] = [];
  let isInCells = false;
  const open = (name: string, attributes: string): void => {
    const id = attributeOf(attributes, 'numFmtId') ?? '';
    if (name === 'cellXfs') isInCells = true;
    if (name === 'numFmt') formats.set(id, attributeOf(attributes, 'formatCode') ?? '');
    if (name === 'xf' && isInCells)
      styles.push(isDateFormat(Number(id), formats.get(id)) ? 'date' : 'number');
  };
  const close = (name: string): void => {
    if (name === 'cellXfs') isInCells = false;
  };
  await scanXml(await archive.read('xl/styles.xml'), { open, close }, pace);
  return styles;
}

/** ECMA-376 part 1, 18.8.30: the built-in formats that show a day, and written ones with a day, year or lone month. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (
      (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)
    );
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  return /[yd]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare));
}

/** Signs that XML cannot hold are written `_x000D_` in workbooks (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
