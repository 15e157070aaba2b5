import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { FLOOR_COST } from '../../db/keys/cost.ts';
import { createOffice } from '../../main/office.ts';
import { plainTypesetter } from '../faults/ground.ts';

export const PASSWORD = 'meadowlark over nine bridges';
export const ADMINISTRATOR = { username: 'ada', fullName: 'Ada Birdsong', password: PASSWORD };
export const OFFICE = {
  name: 'Big Sky Victim Services',
  address: '1 Capitol Plaza\nHelena, MT 59601',
  phone: '406-555-0100',
  administrator: ADMINISTRATOR,
};
/** When the office is created, and where a test's clock begins. */
export const START = '2026-11-24T17:00:00Z';

/** Ids that count up, so that a failing test reads well. */
export function countingIds(given = 0) {
  let count = given;
  return { next: () => `id-${String((count += 1)).padStart(8, '0')}`, given: () => count };
}

/** The files of a new office, locked. */
export interface FirstOffice {
  readonly folder: string;
  readonly recoveryKey: string;
  /** How many ids were given. */
  readonly ids: number;
}

/** Creates a real office and closes it, to be copied for each test: keys are derived for it once, not each time. */
export async function makeFirstOffice(folder: string): Promise<FirstOffice> {
  mkdirSync(folder, { recursive: true });
  const ids = countingIds();
  const { session, recoveryKey } = await createOffice(
    { folder, ...OFFICE },
    {
      workstation: {
        programFolder: path.dirname(folder),
        chooseFolder: () => Promise.resolve(null),
        saveFile: () => Promise.resolve(false),
        printWindow: () => Promise.resolve('failed'),
        tell: () => undefined,
      },
      typesetter: plainTypesetter,
      kdfCost: FLOOR_COST,
      clock: { now: () => Date.parse(START) },
      ids,
    },
  );
  await session.close();
  return { folder, recoveryKey, ids: ids.given() };
}
