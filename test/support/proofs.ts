import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A row of a document's table that names a test: what stands before the file's name, the file, and the test's title. */
export interface Proof {
  readonly before: readonly string[];
  readonly file: string;
  readonly title: string;
}

/** A row whose last two cells are a test's file and a title in it. */
const ROW = /^\|(.*)\| `(test\/[^`|]+)` +\| ([^|]+?) +\|$/;

/** Every row of a document that names a test. An empty cell says what the one above it says. */
export function proofsIn(document: string): Proof[] {
  let above: string[] = [];
  return readFileSync(path.join(root, document), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, before = '', file = '', title = ''] = ROW.exec(line) ?? [];
      if (file === '') return [];
      above = before.split('|').map((cell, index) => cell.trim() || (above[index] ?? ''));
      return [{ before: above, file, title }];
    });
}

/** Whether a test, or a group of tests, of that title stands in the file, and is not passed over. */
export function isThere({ file, title }: Proof): boolean {
  const place = path.join(root, file);
  if (!existsSync(place)) return false;
  const words = title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const named = new RegExp(String.raw`(?<!\.(?:skip|todo|fixme))\(\s*['"\x60]${words}['"\x60],`);
  return named.test(readFileSync(place, 'utf8'));
}
