import { foldForSearch } from './folding.ts';

/** The scripts that have headings of their own, in the directory's order. */
const SCRIPTS = [/^\p{Script=Latin}/u, /^\p{Script=Greek}/u, /^\p{Script=Cyrillic}/u];
const NO_LETTER = '#';

export interface InDirectory {
  readonly id: string;
  /** The name as the directory shows it. */
  readonly name: string;
}

/**
 * R3, R4: the letter under which a shown name stands: its first letter without marks (`Łucja` under L), in Latin, Greek
 * or Cyrillic; `#` for everything else.
 */
export function directoryLetter(shownName: string): string {
  const first = Array.from(foldForSearch(shownName))[0] ?? '';
  return SCRIPTS.some((script) => script.test(first) && /^\p{L}/u.test(first))
    ? first.toUpperCase()
    : NO_LETTER;
}

/**
 * R3: puts a directory in order by what it shows and by nothing else. An order by family names would betray those that
 * are not shown. Equal names stand in the order of their random ids.
 */
export function inDirectoryOrder<T extends InDirectory>(entries: readonly T[]): T[] {
  return entries
    .map((entry) => ({ entry, key: orderKey(entry) }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ entry }) => entry);
}

function orderKey({ id, name }: InDirectory): string {
  const folded = foldForSearch(name);
  const script = SCRIPTS.findIndex((script) => script.test(folded));
  return [script < 0 ? SCRIPTS.length : script, folded, name, id].join('\t');
}
