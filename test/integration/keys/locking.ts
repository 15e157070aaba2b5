import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { FLOOR_COST } from '../../../db/keys/cost.ts';
import { createDesk } from '../../../main/desk.ts';
import type { Workstation } from '../../../main/ports.ts';
import { ask } from '../../support/asking.ts';

/** A program of its own: opens an office, signs in and works, says so, and locks when it is told anything. */
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    'program-folder': { type: 'string', default: '' },
    username: { type: 'string', default: '' },
    password: { type: 'string', default: '' },
  },
});
const workstation: Workstation = {
  programFolder: values['program-folder'],
  chooseFolder: () => Promise.resolve(null),
  saveFile: () => Promise.resolve(false),
  printWindow: () => Promise.resolve('sent'),
  tell: () => undefined,
};
const desk = createDesk({
  workstation,
  kdfCost: FLOOR_COST,
  clock: { now: () => Date.now() },
  ids: { next: () => randomUUID() },
  typesetter: {
    typeset: () => Promise.reject(new Error('nothing is typeset here')),
    check: () => [],
    unprintable: () => [],
    prepare: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    close: () => Promise.resolve(),
  },
});
const office = ask(desk);
await office.offices.open({ folder: values.folder });
await office.session.signIn({ username: values.username, password: values.password });
await office.today.overview({});
process.stdout.write('open\n');
await once(process.stdin, 'data');
await office.session.lock({});
// Node's crypto has copies of its own of each key that it was given, and overwrites them when they are collected.
globalThis.gc?.();
process.stdout.write('locked\n');
await once(process.stdin, 'data');
