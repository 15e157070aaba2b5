import { parentPort } from 'node:worker_threads';
import { wipe } from '../../db/keys/subkeys.ts';
import { verifyOffice } from '../../db/verify.ts';
import { refusalOf } from '../gate/refusals.ts';
import type { CheckAnswer, CheckOrder } from './messages.ts';

// The entry of a worker thread: looks through one closed database, says how far it is, answers, and is done. SQLite's own
// check and the audit chain would hold the window up for seconds.
const port = parentPort;

const tell = (answer: CheckAnswer): void => port?.postMessage(answer);

port?.once('message', (order: CheckOrder) => void check(order).then(tell));

async function check({ file, database, audit, salt, newestVersion }: CheckOrder): Promise<CheckAnswer> {
  try {
    const keys = { database, audit: Buffer.from(audit), salt };
    const onProgress = (checked: number, pages: number): void => tell({ kind: 'progress', checked, pages });
    const report = await verifyOffice(file, keys, { newestVersion, onProgress }).finally(() =>
      wipe(keys.audit),
    );
    return { kind: 'report', report };
  } catch (error) {
    const { code, facts } = refusalOf(error);
    return { kind: 'refused', code, ...(facts === undefined ? {} : { facts }) };
  } finally {
    wipe(database, audit);
  }
}
