import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOOR_COST, type KdfCost } from '../../../db/keys/cost.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { createDesk } from '../../../main/desk.ts';
import { plainTypesetter } from '../../faults/ground.ts';
import {
  ADMINISTRATOR,
  ask,
  PASSWORD,
  testClock,
  testOffice,
  testWorkstation,
} from '../../support/office.ts';

const DEARER: KdfCost = { ...FLOOR_COST, m: 96 * 1024 };
const ADA = { username: ADMINISTRATOR.username, password: PASSWORD };

/** What the administrator's slot costs to open, and how often the key file was changed. */
function slotOf(folder: string) {
  const { generation, slots } = readKeyFile(path.join(folder, 'office.keys'));
  const own = slots.filter(({ kind }) => kind === 'password');
  return { generation, costs: own.map(({ kdf }) => kdf.m) };
}

describe('a slot that costs less than the workstation can bear', () => {
  it('is wrapped again at the next sign-in, upward and never downward', async () => {
    const office = await testOffice();
    await office.desk.close();
    const made = slotOf(office.folder);
    expect(made.costs).toEqual([FLOOR_COST.m]);

    const workstation = testWorkstation();
    const measured = (cost: KdfCost) =>
      writeFileSync(path.join(workstation.programFolder, 'password-cost.json'), JSON.stringify(cost));
    measured(DEARER);
    const desk = createDesk({
      workstation,
      clock: testClock(),
      ids: { next: () => 'id-of-nothing' },
      typesetter: plainTypesetter,
    });
    try {
      const later = ask(desk);
      await later.offices.open({ folder: office.folder });
      await later.session.signIn(ADA);
      await later.session.lock({});
      const stronger = slotOf(office.folder);
      expect(stronger.costs).toEqual([DEARER.m]);
      expect(stronger.generation).toBeGreaterThan(made.generation);
      measured(FLOOR_COST);
      await later.session.signIn(ADA);
      expect(slotOf(office.folder)).toEqual(stronger);
    } finally {
      await desk.close();
    }
  });
});
