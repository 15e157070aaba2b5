/** The signs that part cells in text files, with how people call them. */
export const SEPARATORS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;
export type Separator = keyof typeof SEPARATORS;

const SAMPLE = 64 * 1024;
const LINES = 60;

/**
 * The sign that most evenly parts the first lines into cells: the one for which most lines have the commonest number of
 * cells, and then the greater number. Signs inside quotation marks do not count. A comma when nothing speaks for any.
 */
export function guessSeparator(text: string): Separator {
  const named = /^sep=([,;|\t])\r?\n/i.exec(text)?.[1];
  if (named !== undefined) return named as Separator;
  const lines = unquotedLines(text.slice(0, SAMPLE)).filter((line) => line.trim() !== '');
  const signs = Object.keys(SEPARATORS) as Separator[];
  const scored = signs.map((sign) => ({ sign, score: evenness(lines, sign) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).sign;
}

function evenness(lines: readonly string[], sign: Separator): number {
  const times = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(sign).length;
    if (cells > 1) times.set(cells, (times.get(cells) ?? 0) + 1);
  }
  return Math.max(0, ...[...times].map(([cells, lines]) => lines * Math.log2(cells)));
}

function unquotedLines(sample: string): string[] {
  return sample
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\n|\r/)
    .slice(0, LINES);
}
