import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { discard, filesUnder, newFolder } from '../ground.ts';
import { type FaultPart, type FaultRow, tallyOf } from '../row.ts';
import { formsOf, MARKERS } from './markers.ts';

type Broken = 'none' | 'log' | 'temp';

/** Runs the program through every flow in folders of its own; gives what it left, and where else it wrote. */
function leftBehind(broken: Broken): {
  readonly files: ReadonlyMap<string, Buffer>;
  /** What somebody saved in plain text. */
  readonly saved: ReadonlyMap<string, Buffer>;
  readonly elsewhere: readonly string[];
  readonly end: () => void;
} {
  const base = newFolder();
  const temporary = path.join(base, 'tmp');
  mkdirSync(temporary);
  const trace = path.join(base, 'trace');
  const program = [process.execPath, path.join(import.meta.dirname, 'program.ts'), base, broken];
  const traced = [
    '-f',
    '-qq',
    '-e',
    'trace=open,openat,creat,rename,renameat,renameat2',
    '-o',
    trace,
    ...program,
  ];
  const isTraced = spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0 && broken === 'none';
  const { status, error } = spawnSync(
    isTraced ? 'strace' : process.execPath,
    isTraced ? traced : program.slice(1),
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TMPDIR: temporary, TMP: temporary, SQLITE_TMPDIR: temporary },
    },
  );
  if (status !== 0) throw error ?? new Error(`the program ended with ${String(status)}`);
  return {
    files: filesUnder(path.join(base, 'kept')),
    saved: filesUnder(path.join(base, 'chosen')),
    elsewhere: isTraced ? writtenOutside(readFileSync(trace, 'utf8'), base) : [],
    end: () => discard(base),
  };
}

/** Files opened for writing, or renamed to, that stand outside the folders the program was given. */
function writtenOutside(trace: string, base: string): string[] {
  const lines = trace
    .split('\n')
    .filter((line) => /O_WRONLY|O_RDWR|O_CREAT|^\d*\s*(creat|rename)/.test(line));
  const files = lines
    .filter((line) => !/ = -1 /.test(line))
    .flatMap((line) => /"(\/[^"]*)"/.exec(line)?.[1] ?? []);
  const isElsewhere = (file: string): boolean =>
    !file.startsWith(base) && !/^\/(dev\/(null|tty|ptmx)|proc\/)/.test(file);
  return [...new Set(files.filter(isElsewhere))];
}

/** Each word is looked for in every file and every form; first it is proved that the search finds one that is there. */
function huntRows(broken: Broken = 'none'): FaultRow[] {
  const tally = tallyOf('Plaintext hunt: words said in every flow, looked for in every file');
  const { files, saved, elsewhere, end } = leftBehind(broken);
  for (const [place, word] of Object.entries(MARKERS)) {
    const forms = formsOf(word);
    for (const [index, form] of forms.entries()) {
      const probe = Buffer.concat([Buffer.from('so '), form, Buffer.from(' it is')]);
      if (!forms.some((one) => probe.includes(one)))
        tally.missed(`the search does not see ${place}, form ${index}`);
    }
    const found = [...files].find(([, bytes]) => forms.some((form) => bytes.includes(form)));
    tally.judged(found === undefined ? null : `${place} in ${found[0]}`, 'in no file');
  }
  const isSeen = [...saved.values()].some((bytes) => bytes.includes(MARKERS.familyName));
  tally.judged(isSeen ? null : 'not even in what was saved in plain text', 'seen where somebody saved it');
  const kinds = tallyOf('Files looked through, and none written elsewhere');
  for (const name of files.keys()) kinds.held(kindOf(path.basename(name)));
  for (const file of elsewhere) kinds.missed(file);
  end();
  return [tally.row(), kinds.row()];
}

const kindOf = (name: string): string =>
  name.replace(/^\d+$/, 'an unlinked temporary file').replace(/[0-9a-f]{12}|\d{4}-\d\d-\d\d/, '…');

/** R10: nothing in plain text at rest. */
export const hunt: FaultPart = {
  rows: () => Promise.resolve(huntRows()),
  broken: {
    'writes a name into a log': () => Promise.resolve(huntRows('log')),
    'sorts on disk': () => Promise.resolve(huntRows('temp')),
  },
};
