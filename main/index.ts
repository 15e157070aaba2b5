import path from 'node:path';
import { createDesk } from './desk.ts';
import { createTypesetter } from './packet/typesetter.ts';
import { boot } from './shell/boot.ts';

// Built, this file is out/main/index.js: `out` holds the program's three parts, the folder above it the resources.
const out = path.join(import.meta.dirname, '..');

const typesetter = createTypesetter({
  resources: path.join(out, '../resources'),
  workerFile: path.join(out, 'main/packet-worker.js'),
});

/** By then the first screen stands; nobody has reached the packets yet. */
const PREPARE_AFTER_MS = 2000;

/** The copy itself holds the window up for a moment (docs/decisions/0013-backups.md): not while the first screen is being read. */
const BACK_UP_AFTER_MS = 5000;

const checkWorker = path.join(out, 'main/check-worker.js');

boot(
  (ports) =>
    createDesk({
      ...ports,
      typesetter,
      checkWorker,
      prepareAfterMs: PREPARE_AFTER_MS,
      backUpAfterMs: BACK_UP_AFTER_MS,
      isClockWatched: true,
    }),
  out,
);
