import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { DeskError } from '../../contract/errors.ts';
import { cleanText, eachText, isPlain } from './clean.ts';
import { codePointsOf } from './coverage.ts';
import type { PaperDocument } from './documents.ts';
import { WARM_UP } from './warm-up.ts';
import type { Typeset } from './worker-messages.ts';
import { WorkerPool } from './worker-pool.ts';

/** A text of a document with letters that the fonts cannot print, and where it stands: `directory.entries.3.name`. */
export interface Unprintable {
  readonly path: string;
  readonly text: string;
  readonly letters: readonly string[];
}

/** Turns paper documents into tagged PDF/UA-1 files, in memory, in worker threads. */
export interface Typesetter {
  /** Refuses with `letters-not-printable` (facts: the letters) what `check` reports, and with `cancelled` once closed. */
  typeset(document: PaperDocument): Promise<Typeset>;
  /** Gives every text of the document that the fonts cannot print whole; empty when all can be printed. */
  check(document: PaperDocument): readonly Unprintable[];
  /** Gives the letters of a text that the fonts cannot print, each once. */
  unprintable(text: string): readonly string[];
  /**
   * Starts a worker ahead of need and typesets for practice, so that the first document is as quick as the others: one to two
   * seconds of one core. A document that comes meanwhile waits for one practice piece at most.
   */
  prepare(): Promise<void>;
  /** For the lock: refuses what waits or runs, and ends the workers with every trace of what they typeset. New ones can start. */
  forget(): Promise<void>;
  /** As `forget`, for good. */
  close(): Promise<void>;
}

export interface TypesetterPlaces {
  /** The folder that holds `fonts` and `typst`. */
  readonly resources: string;
  /** The worker's file: `main/packet/worker.ts`, or what it was bundled to. */
  readonly workerFile: string | URL;
  /** Worker threads at most; two unless told, one on a machine with a single core. */
  readonly workers?: number;
}

/** So often must V8 see the compiler at work before most of it has been made fast. */
const WARM_UP_ROUNDS = 16;

const FONT_FILES = ['source-sans-3-regular.ttf', 'source-sans-3-bold.ttf'];

/** Makes a typesetter. Reads fonts and templates at once; a worker starts when first needed. */
export function createTypesetter({ resources, workerFile, workers }: TypesetterPlaces): Typesetter {
  const fonts = FONT_FILES.map((name) => readFileSync(join(resources, 'fonts', name)));
  const [regular = new Set(), ...others] = fonts.map(codePointsOf);
  const covered = others.reduce((all, one) => all.intersection(one), regular);
  const pool = new WorkerPool({
    file: workerFile,
    size: workers ?? Math.min(2, availableParallelism()),
    parts: { fonts, templates: templatesIn(join(resources, 'typst')) },
    module: once(compilerCode),
  });

  const unprintable = (text: string): readonly string[] => {
    if (isPlain(text)) return [];
    const isMissing = (letter: string): boolean => !covered.has(letter.codePointAt(0) ?? 0);
    return [...new Set(Array.from(cleanText(text)).filter(isMissing))];
  };

  const check = (document: PaperDocument): readonly Unprintable[] => {
    const found: Unprintable[] = [];
    eachText(document, (text, path) => {
      const letters = unprintable(text);
      if (letters.length > 0) found.push({ path, text, letters });
    });
    return found;
  };

  const typeset = async (document: PaperDocument): Promise<Typeset> => {
    const letters = new Set(check(document).flatMap((found) => found.letters));
    if (letters.size > 0)
      throw new DeskError('letters-not-printable', { facts: { letters: [...letters].join(' ') } });
    return pool.run(document);
  };

  const prepare = async (): Promise<void> => {
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await pool.run(WARM_UP);
  };

  return { typeset, check, unprintable, prepare, forget: () => pool.forget(), close: () => pool.close() };
}

/**
 * The compiler's own code is checked function by function when first called, and made faster by one thread beside ours: the
 * first packet then takes two thirds of the time on two cores, and the window keeps its own (docs/decisions/0003). Short-lived
 * memory stays small: grown, it is 40 MB of a run's 450.
 */
const V8_FLAGS = ['--wasm-lazy-validation', '--wasm-num-compilation-tasks=1', '--semi-space-growth-factor=1'];

async function compilerCode(): Promise<WebAssembly.Module> {
  V8_FLAGS.forEach(setFlagsFromString);
  const file = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  return WebAssembly.compile(await readFile(file));
}

const templatesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
