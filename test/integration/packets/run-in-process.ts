// A program of its own that produces packets for everyone, and says so when the first copy is in the ledger.
import { tmpdir } from 'node:os';
import { FLOOR_COST } from '../../../db/keys/cost.ts';
import { createDesk } from '../../../main/desk.ts';
import { createTypesetter } from '../../../main/packet/typesetter.ts';
import type { Workstation } from '../../../main/ports.ts';
import { TYPESETTER_PLACES } from '../../support/paper.ts';

const [, , folder = ''] = process.argv;
const workstation: Workstation = {
  programFolder: tmpdir(),
  chooseFolder: () => Promise.resolve(null),
  saveFile: () => Promise.resolve(false),
  printWindow: () => Promise.resolve('cancelled'),
  tell: (event) => {
    if (event.kind === 'job' && event.job.done > 0) process.send?.(event.job);
  },
};
const desk = createDesk({
  workstation,
  clock: { now: () => Date.parse('2026-11-24T17:00:00Z') },
  ids: { next: () => crypto.randomUUID() },
  typesetter: createTypesetter({ ...TYPESETTER_PLACES, workers: 1 }),
  kdfCost: FLOOR_COST,
});
await desk.call('offices.open', { folder });
await desk.call('session.signIn', { username: 'ada', password: 'meadowlark over nine bridges' });
await desk.call('packets.produce', { recipients: { kind: 'everyone' }, edition: 'preferred' });
