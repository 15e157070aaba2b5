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
  const folded = foldForSearch(shownName);
  return scriptOf(folded) === null ? NO_LETTER : (Array.from(folded)[0] ?? '').toUpperCase();
}

/** Which of the scripts a folded name begins with a letter of; null for none: their signs and numbers are no letters. */
function scriptOf(folded: string): number | null {
  const script = /^\p{L}/u.test(folded) ? SCRIPTS.findIndex((one) => one.test(folded)) : -1;
  return script < 0 ? null : script;
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
  return [scriptOf(folded) ?? SCRIPTS.length, folded, name, id].join('\t');
}
