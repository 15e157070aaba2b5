// A program of its own that logs a notice about two members and is gone in the instant that it is answered.
import { tmpdir } from 'node:os';
import { FLOOR_COST } from '../../../db/keys/cost.ts';
import { createDesk } from '../../../main/desk.ts';
import { createTypesetter } from '../../../main/packet/typesetter.ts';
import { TYPESETTER_PLACES } from '../../support/paper.ts';

const [, , folder = '', ...about] = process.argv;
const desk = createDesk({
  workstation: {
    programFolder: tmpdir(),
    chooseFolder: () => Promise.resolve(null),
    saveFile: () => Promise.resolve(false),
    printWindow: () => Promise.resolve('cancelled'),
    tell: () => undefined,
  },
  clock: { now: () => Date.parse('2026-11-24T17:00:00Z') },
  ids: { next: () => crypto.randomUUID() },
  typesetter: createTypesetter({ ...TYPESETTER_PLACES, workers: 1 }),
  kdfCost: FLOOR_COST,
});
await desk.call('offices.open', { folder });
await desk.call('session.signIn', { username: 'ada', password: 'meadowlark over nine bridges' });
const logged = await desk.call('conflicts.log', {
  receivedAt: '2026-11-24T17:00:00.000Z',
  receivedHow: 'phone',
  reporter: { kind: 'not-said' },
  about,
  involvesOutsider: false,
  kind: 'personal',
  note: '',
});
process.kill(process.pid, logged.ok ? 'SIGKILL' : 'SIGTERM');
