// node test/golden/make.ts FOLDER: makes the golden office of this program's format, with fictional people. It is made once for each
// released format and never again: what is tried is whether later programs open it.
import { buildersClock } from '../faults/builders-clock.ts';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createOffice } from '../../main/office.ts';
import { newFolder, OFFICE, portsOf, putInto, filesOf } from '../faults/ground.ts';
import { fillSmallOffice } from '../faults/small-office.ts';
import { ask } from '../support/asking.ts';
import { newMember } from '../support/builders.ts';

const [, , given = ''] = process.argv;
const folder = newFolder();
const { session, recoveryKey } = await createOffice({ folder, ...OFFICE }, portsOf());
const office = {
  ask: ask(session),
  clock: buildersClock(),
};
await fillSmallOffice(office.ask, 3, 2);
await newMember(office, { givenName: 'Juniper', familyName: 'Goldfinch', town: 'Two Dot' });
const job = await office.ask.packets.produce({ recipients: { kind: 'everyone' }, edition: 'preferred' });
while ((await office.ask.jobs.get({ id: job.id })).state === 'running')
  await new Promise((resolve) => setImmediate(resolve));
await session.close();
mkdirSync(path.resolve(given), { recursive: true });
putInto(path.resolve(given), filesOf(folder));
console.log(recoveryKey);
