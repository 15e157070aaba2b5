import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { calibrateKdf } from '../../db/keys/cost.ts';
import { readKeyFile } from '../../db/keys/key-file.ts';
import { unwrapWithPassword } from '../../db/keys/unlock.ts';
import { createOffice } from '../../main/office.ts';
import { createTypesetter } from '../../main/packet/typesetter.ts';
import type { BenchRow } from './row.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PASSWORD = 'meadowlark over nine bridges';
const TIMES = 5;

/** Unlocking: the calibrated derivation by itself, and what signing in takes beside it. Median of five. */
export async function unlockRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-bench-'));
  const typesetter = createTypesetter({
    resources: path.join(ROOT, 'resources'),
    workerFile: path.join(ROOT, 'main/packet/worker.ts'),
  });
  try {
    const { office, session } = await createOffice(
      {
        folder: path.join(folder),
        name: 'Bench Office',
        address: '1 Capitol Plaza',
        phone: '406-555-0100',
        administrator: { username: 'ada', fullName: 'Ada Birdsong', password: PASSWORD },
      },
      {
        clock: { now: () => Date.now() },
        ids: { next: () => crypto.randomUUID() },
        typesetter,
        kdfCost: await calibrateKdf(),
        workstation: {
          programFolder: folder,
          chooseFolder: () => Promise.resolve(null),
          saveFile: () => Promise.resolve(false),
          printWindow: () => Promise.resolve('sent'),
          tell: () => undefined,
        },
      },
    );
    await session.close();
    const keyFile = readKeyFile(path.join(folder, 'office.keys'));
    const derivation: number[] = [];
    const beside: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const alone = await milliseconds(() => unwrapWithPassword(keyFile, 'ada', PASSWORD));
      const whole = await milliseconds(async () =>
        (await office.signIn({ username: 'ada', password: PASSWORD })).close(),
      );
      derivation.push(alone);
      beside.push(whole - alone);
    }
    const argon = median(derivation);
    const rest = Math.max(0, median(beside));
    return [
      {
        name: 'unlock: Argon2id, calibrated here to 500 ms and more',
        value: argon,
        unit: 'ms',
        limit: 1000,
        // A tenth less is the machine's own noise.
        ok: argon >= 450 && argon <= 1000,
      },
      {
        name: 'unlock: all the rest (opening, checks, closing)',
        value: rest,
        unit: 'ms',
        limit: 150,
        ok: rest <= 150,
      },
    ];
  } finally {
    await typesetter.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
