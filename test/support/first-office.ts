import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createOffice } from '../../main/office.ts';
import { portsOf, workstationIn } from '../faults/ground.ts';
import { countingIds, OFFICE, START } from './sample-office.ts';

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
    portsOf({
      workstation: workstationIn(path.dirname(folder)),
      clock: { now: () => Date.parse(START) },
      ids,
    }),
  );
  await session.close();
  return { folder, recoveryKey, ids: ids.given() };
}
