// Writes hostile lists into a folder: node bombs.ts FOLDER SEED.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { largeXlsx, workbook } from '../../support/large-lists.ts';
import { type Dice, diceOf } from '../dice.ts';

/** Small files that unpack, or count up, to far more than a list may be. */
const BOMBS: readonly ((dice: Dice) => Uint8Array)[] = [
  () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(120_000_000) }),
  () => zipSync({ ...bookParts(), 'xl/sharedStrings.xml': new Uint8Array(80_000_000).fill(32) }),
  (dice) => lying(Buffer.from(largeXlsx(300)), dice),
  () =>
    zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`part${at}`, new Uint8Array(1)]))),
  () => workbook([['Name'], ...Array.from({ length: 60_000 }, (_, at) => [`A${at}`])]),
  () => workbook([Array.from({ length: 3000 }, (_, at) => `Column ${at}`), ['x']]),
  () => workbook([['Name'], ['x'.repeat(2_000_000)]]),
  () => zipSync({ ...bookParts(), 'xl/worksheets/sheet1.xml': strToU8('<a>'.repeat(500_000)) }),
  () => strToU8(`<!DOCTYPE a [${entities()}]><a>&e9;</a>`),
  () =>
    zipSync({
      ...bookParts(),
      'xl/sharedStrings.xml': strToU8(`<!DOCTYPE sst [${entities()}]><sst><si><t>&e9;</t></si></sst>`),
    }),
  () => strToU8(`Name\n${'"'.repeat(2_000_000)}`),
  () => strToU8('Name,'.repeat(400_000)),
  () => strToU8('Name\n'.repeat(2_000_000)),
  () => zipSync({ 'a.xlsx': zipSync({ 'b.xlsx': zipSync({ c: new Uint8Array(30_000_000) }) }) }),
];

const bookParts = (): Record<string, Uint8Array> => unzipSync(workbook([['Name'], ['Hank Grady']]));

const entities = (): string =>
  Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY e${at} "${at === 0 ? 'lol' : `&e${at - 1};`.repeat(10)}">`,
  ).join('');

/** An archive whose directory lies about the sizes of its parts. */
function lying(bytes: Buffer, dice: Dice): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf('PK\u0001\u0002'); at !== -1; at = changed.indexOf('PK\u0001\u0002', at + 4))
    changed.writeUInt32LE(dice.oneOf([0, 1, 0xffffffff, 0x7fffffff]), at + dice.oneOf([20, 24, 42]));
  return changed;
}

const [folder = '', seed = ''] = process.argv.slice(2);
const dice = diceOf(Number(seed));
// What is left to chance is made several times.
for (let turn = 0; turn < 4; turn += 1)
  for (const [at, bomb] of BOMBS.entries())
    writeFileSync(path.join(folder, `${turn}-${String(at).padStart(2, '0')}`), bomb(dice));
