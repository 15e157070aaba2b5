import path from 'node:path';
import { backupsIn } from '../../../db/backups/folders.ts';
import { createDesk } from '../../../main/desk.ts';
import { ask } from '../../support/asking.ts';
import { enter, type Entered, portsOf, workstationIn } from '../ground.ts';
import { IN_PLACE } from './in-place.ts';
import type { ONCE, Orders, Tell } from './orders.ts';
import { endOf, PASSWORDS } from './work.ts';

/** Gets ready, and gives what is then done once. */
type Begun = (orders: Orders, tell: Tell) => Promise<() => Promise<unknown>>;
type Task = (typeof ONCE)[number];

const keysIn = ({ dataKey, accountId }: Orders): Entered => ({
  dataKey: Buffer.from(dataKey, 'hex'),
  accountId,
});
const portsIn = ({ programFolder }: Orders) => portsOf({ workstation: workstationIn(programFolder) });

/** What is more than one transaction, as the program does it. */
const TASKS: Readonly<Record<Task, Begun>> = {
  async rotation(orders, tell) {
    const asking = ask(await enter(orders.folder, keysIn(orders), portsIn(orders)));
    const leaving = (await asking.accounts.list({})).find(({ role }) => role === 'staff');
    if (leaving === undefined) throw new Error('somebody can be removed');
    return async () => {
      const { job } = await asking.accounts.remove({ id: leaving.id });
      tell({ what: 'did', kind: 'removal', id: leaving.id, value: '' });
      const { state } = await endOf(asking, job);
      if (state !== 'done') throw new Error(`the change of the data key ended ${state}`);
    };
  },

  migration: (orders) => Promise.resolve(() => enter(orders.folder, keysIn(orders), portsIn(orders))),

  async backup(orders) {
    const asking = ask(await enter(orders.folder, keysIn(orders), portsIn(orders)));
    return async () => {
      const { state } = await endOf(asking, await asking.backups.make({}));
      if (state !== 'done') throw new Error(`the backup ended ${state}`);
    };
  },

  async restore(orders, tell) {
    const { folder, seed } = orders;
    const asking = ask(createDesk(portsIn(orders)));
    const [backup] = backupsIn(path.join(folder, 'backups'), null);
    if (backup === undefined) throw new Error('there is a backup');
    await asking.offices.open({ folder });
    // As often from within the office as from its locked door.
    if (seed % 2 === 0) await asking.session.signIn({ username: 'ada', password: PASSWORDS[1] });
    const credentials = { kind: 'password', username: 'ada', password: PASSWORDS[0] } as const;
    return async () => {
      await asking.restores.prepare({ backup: backup.folder, into: folder, credentials });
      tell({ what: 'try', kind: 'swap', id: '', value: '' });
      await asking.restores.finish({});
    };
  },
};

/** The same by a build that is broken: it works in the place itself. */
const inPlace =
  (task: Task): Begun =>
  (orders, tell) =>
    Promise.resolve(() => Promise.resolve(IN_PLACE[task]?.(orders, tell)));

/** How this build does it. */
export const begunOnce = (task: Task, { broken }: Orders): Begun =>
  broken === 'in-place' ? inPlace(task) : TASKS[task];
