import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { DraftView } from '../../../contract/imports.ts';
import { endpoints } from '../../../contract/index.ts';
import type { Session } from '../../../main/session.ts';
import { type Dice, diceOf } from '../dice.ts';
import { discard, enter, makeTemplate, newFolder, putInto } from '../ground.ts';
import { type FaultPart, type FaultRow, tallyOf, trials, type Turn } from '../row.ts';
import { fillSmallOffice } from '../small-office.ts';

const FULL = { csv: 5000, xlsx: 4500, bombs: 500 };
/** Memory that reading hostile lists may add at its peak to a process held to a heap of 256 MB, in MB. */
const MOST_MEGABYTES = 400;
const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/imports');
/** The refusals of a file that is no list, or too large. */
const REFUSALS = new Set([
  'file-unreadable',
  'file-too-large',
  'too-large',
  'mapping-incomplete',
  'column-refused',
]);

const listsLike = (ending: string): Buffer[] =>
  readdirSync(FIXTURES)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(path.join(FIXTURES, name)));

const ODD_TEXTS = [
  '"',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\0',
  '﻿',
  '=1+1',
  "'",
  '""',
  '\u202e',
  '🧭',
  'Offense',
  '99/99/99',
  'ÿþ',
  ' '.repeat(300),
];

/** Bytes changed, cut, doubled or put in, several times over. */
function mutated(bytes: Buffer, dice: Dice): Buffer {
  let changed = bytes;
  for (let times = 1 + dice.below(6); times > 0 && changed.length > 0; times -= 1) {
    const at = dice.below(changed.length);
    const end = Math.min(changed.length, at + 1 + dice.below(200));
    const middle = dice.oneOf([
      () => dice.bytes(end - at),
      () => Buffer.from(dice.oneOf(ODD_TEXTS)),
      () => Buffer.alloc(0),
      () => Buffer.concat([changed.subarray(at, end), changed.subarray(at, end)]),
      () => Buffer.from(dice.oneOf(ODD_TEXTS).repeat(50)),
    ])();
    changed = Buffer.concat([changed.subarray(0, at), middle, changed.subarray(end)]);
  }
  return dice.below(12) === 0 ? changed.subarray(0, dice.below(changed.length + 1)) : changed;
}

/** A workbook with one part inside it mutated and packed again, so that the damage comes past the archive's checks. */
function mutatedInside(bytes: Buffer, dice: Dice): Buffer {
  const parts = unzipSync(bytes);
  const name = dice.oneOf(Object.keys(parts));
  const part = parts[name] ?? new Uint8Array();
  return Buffer.from(zipSync({ ...parts, [name]: mutated(Buffer.from(part), dice) }, { level: 1 }));
}

/** The lists of bombs.ts, made by a process of its own: making one takes more memory than reading it may. */
function bombs(seed: number): readonly Buffer[] {
  const folder = newFolder();
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'bombs.ts'), folder, String(seed)]);
  const made = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
  discard(folder);
  return made;
}

type Opening = (session: Session, bytes: Uint8Array, fileName: string) => Promise<string | null>;

/** Opens a list and looks at every kind of row: null when all is as the contract says, else the refusal's code. */
const openList: Opening = async (session, bytes, fileName) => {
  const opened = await session.call('imports.open', { fileName, bytes });
  if (!opened.ok) return opened.code;
  const draft = opened.value as DraftView;
  const mapping = Object.fromEntries(
    draft.columns.flatMap(({ index, guess }) => (guess === null ? [] : [[index, guess]])),
  );
  const seen = await session.call('imports.preview', {
    id: draft.id,
    mapping,
    only: 'all',
    offset: 0,
    limit: 200,
  });
  await session.call('imports.discard', { id: draft.id });
  return seen.ok ? null : seen.code;
};

/** A build that reads a list outside the gate and lets whatever happens happen. */
const unguarded: Opening = async (_session, bytes) => {
  const parts = unzipSync(Buffer.from(bytes));
  return Object.keys(parts).length > 0 ? null : 'file-unreadable';
};

async function importRows(turn: Turn, opening: Opening = openList): Promise<FaultRow[]> {
  if (!endpoints.has('imports.open')) throw new Error('lists are opened by another name');
  const dice = diceOf(turn.seed);
  const template = await makeTemplate((ask) => fillSmallOffice(ask, 3, 3));
  const folder = newFolder();
  putInto(folder, template.files);
  const session = await enter(folder, template);
  const [csv, xlsx] = [listsLike('.csv'), listsLike('.xlsx')];
  const hostile = bombs(turn.seed);
  const before = process.resourceUsage().maxRSS;
  const fed = async (fault: string, full: number, fileName: string, bytes: () => Uint8Array) => {
    const tally = tallyOf(fault);
    for (let trial = 0; trial < trials(full, turn); trial += 1) {
      const code = await opening(session, bytes(), fileName).catch(
        (error: unknown) => `threw ${String(error)}`,
      );
      const isGood = code === null || REFUSALS.has(code);
      tally.judged(isGood ? null : `list ${trial}: ${code}`, code ?? 'a clean preview');
    }
    return tally.row();
  };
  const rows = [
    await fed('Mutated CSV lists', FULL.csv, 'list.csv', () => mutated(dice.oneOf(csv), dice)),
    await fed('Mutated workbooks', FULL.xlsx, 'list.xlsx', () =>
      dice.below(3) === 0 ? mutated(dice.oneOf(xlsx), dice) : mutatedInside(dice.oneOf(xlsx), dice),
    ),
    await fed('Zip, XML and CSV bombs', FULL.bombs, 'list.xlsx', () => dice.oneOf(hostile)),
  ];
  const memory = tallyOf(`Memory added at the peak of all lists: at most ${MOST_MEGABYTES} MB`);
  const added = Math.round((process.resourceUsage().maxRSS - before) / 1024);
  memory.judged(added <= MOST_MEGABYTES ? null : `${added} MB`, `${added} MB`);
  await session.close();
  discard(folder);
  return [...rows, memory.row()];
}

/** Lists that nobody made on purpose, and some that somebody did. */
export const importFuzz: FaultPart = {
  heapMegabytes: 256,
  rows: (turn) => importRows(turn),
  broken: { 'unpacks a workbook outside its guard': (turn) => importRows(turn, unguarded) },
};
