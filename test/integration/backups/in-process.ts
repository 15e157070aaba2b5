import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FLOOR_COST } from '../../../db/keys/cost.ts';
import { createDesk } from '../../../main/desk.ts';
import { createTypesetter } from '../../../main/packet/typesetter.ts';

/** Another program: signs in, says so, and backs up, or restores, again and again until it is killed. */
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    programFolder: { type: 'string', default: '' },
    password: { type: 'string', default: '' },
    checkWorker: { type: 'string', default: '' },
    backup: { type: 'string', default: '' },
  },
});
const root = path.resolve(import.meta.dirname, '../../..');
const desk = createDesk({
  workstation: {
    programFolder: values.programFolder,
    chooseFolder: () => Promise.resolve(null),
    saveFile: () => Promise.resolve(false),
    printWindow: () => Promise.resolve('failed'),
    tell: (event) => {
      if (event.kind === 'job' && event.job.kind === 'backups.make' && event.job.state !== 'running')
        void again();
    },
  },
  clock: { now: () => Date.now() },
  ids: { next: randomUUID },
  typesetter: createTypesetter({
    resources: path.join(root, 'resources'),
    workerFile: path.join(root, 'main/packet/worker.ts'),
  }),
  kdfCost: FLOOR_COST,
  checkWorker: values.checkWorker,
});
const again = () => desk.call('backups.make', {});

await desk.call('offices.open', { folder: values.folder });
await desk.call('session.signIn', { username: 'ada', password: values.password });
process.stdout.write('at work\n');
if (values.backup === '') await again();
while (values.backup !== '') {
  const credentials = { kind: 'password', username: 'ada', password: values.password };
  await desk.call('restores.prepare', { backup: values.backup, into: values.folder, credentials });
  await desk.call('restores.finish', {});
}
