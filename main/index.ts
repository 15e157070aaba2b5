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

boot((ports) => createDesk({ ...ports, typesetter, prepareAfterMs: PREPARE_AFTER_MS }), out);
