import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DeskEvent } from '../../contract/events.ts';
import { type DraftView, ImportView } from '../../contract/imports.ts';
import { FLOOR_COST } from '../../db/keys/cost.ts';
import { createOffice } from '../../main/office.ts';
import { createTypesetter } from '../../main/packet/typesetter.ts';
import type { Session } from '../../main/session.ts';
import { largeCsv } from '../support/large-lists.ts';
import { TYPESETTER_PLACES } from '../support/paper.ts';
import { fillNetwork } from './network.ts';
import type { BenchRow } from './row.ts';

const ROWS = 10_000;
const MEMBERS = 2_000;
const RUNS = 3;
const LIMIT_MS = 3_000;
/** The commit is one piece: some 20 MB of pages, encrypted and synchronised. All else pauses every few milliseconds. */
const COMMIT_LIMIT_MS = 1_000;

/**
 * A list of 10,000 rows through the gate into an encrypted office of 2,000 members: read, checked, compared and written
 * in one transaction; the quickest of three runs, each in an office of its own.
 */
export async function importRows(): Promise<BenchRow[]> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure());
  return [
    row(
      'import of 10,000 rows, opened, checked, compared and written',
      Math.min(...runs.map(({ ms }) => ms)),
      LIMIT_MS,
    ),
    row(
      'import: longest stretch without a pause',
      Math.min(...runs.map(({ block }) => block)),
      COMMIT_LIMIT_MS,
    ),
  ];
}

interface Run {
  readonly ms: number;
  readonly block: number;
}

async function measure(): Promise<Run> {
  const folder = mkdtempSync(path.join(tmpdir(), 'liaison-desk-bench-'));
  const typesetter = createTypesetter(TYPESETTER_PLACES);
  const listeners = new Set<(event: DeskEvent) => void>();
  try {
    const session = await newOffice(folder, typesetter, (event) =>
      listeners.forEach((listener) => listener(event)),
    );
    await fillNetwork(session, MEMBERS);
    const bytes = largeCsv(ROWS);
    const watch = watchBlocks();
    const began = performance.now();
    await importList(session, bytes, listeners);
    const ms = performance.now() - began;
    const block = watch.longest();
    await requireImported(session);
    await session.close();
    return { ms, block };
  } finally {
    await typesetter.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importList(
  session: Session,
  bytes: Uint8Array,
  listeners: Set<(event: DeskEvent) => void>,
): Promise<void> {
  const { id, columns } = (await valueOf(session, 'imports.open', {
    fileName: 'large.csv',
    bytes,
  })) as DraftView;
  const mapping = Object.fromEntries(
    columns.flatMap(({ index, guess }) => (guess === null ? [] : [[index, guess]])),
  );
  const ended = new Promise<void>((resolve) => {
    listeners.add((event) => {
      if (event.kind === 'job' && event.job.state !== 'running') resolve();
    });
  });
  await valueOf(session, 'imports.apply', { id, mapping, decisions: [] });
  await ended;
}

/** A benchmark that imported nothing would be quick. */
async function requireImported(session: Session): Promise<void> {
  const [made] = ImportView.array().parse(await valueOf(session, 'imports.list', {}));
  if (made === undefined || made.imported < ROWS * 0.9)
    throw new Error('the list was not imported: the benchmark is at fault');
}

async function valueOf(session: Session, name: string, input: unknown): Promise<unknown> {
  const result = await session.call(name, input);
  if (!result.ok) throw new Error(`${name} refused: ${result.code}`);
  return result.value;
}

async function newOffice(
  programFolder: string,
  typesetter: ReturnType<typeof createTypesetter>,
  tell: (event: DeskEvent) => void,
): Promise<Session> {
  const folder = path.join(programFolder, 'office');
  mkdirSync(folder);
  const { session } = await createOffice(
    {
      folder,
      name: 'Big Sky Victim Services',
      address: '1 Capitol Plaza',
      phone: '406-555-0100',
      administrator: { username: 'ada', fullName: 'Ada Birdsong', password: 'meadowlark over nine bridges' },
    },
    {
      workstation: {
        programFolder,
        chooseFolder: () => Promise.resolve(null),
        saveFile: () => Promise.resolve(false),
        printWindow: () => Promise.resolve('cancelled'),
        tell,
      },
      typesetter,
      kdfCost: FLOOR_COST,
      clock: { now: () => Date.parse('2026-11-24T17:00:00Z') },
      ids: { next: () => crypto.randomUUID() },
    },
  );
  return session;
}

/** How long the event loop is held up at the longest, by a timer that wants to run every millisecond. */
function watchBlocks(): { longest: () => number } {
  let last = performance.now();
  let longest = 0;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  return {
    longest: () => {
      tick();
      clearInterval(timer);
      return longest;
    },
  };
}

const row = (name: string, value: number, limit: number): BenchRow => ({
  name,
  value: Math.round(value),
  unit: 'ms',
  limit,
  ok: value <= limit,
});
