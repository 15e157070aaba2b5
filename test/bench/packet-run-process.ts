// A process of its own for one office, bundled and started by packet-run.ts: `create` fills it with members, `run` signs
// in, as on any morning, and produces packets.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { JobView } from '../../contract/jobs.ts';
import { FLOOR_COST } from '../../db/keys/cost.ts';
import { createOffice, openOffice } from '../../main/office.ts';
import { createTypesetter } from '../../main/packet/typesetter.ts';
import type { Workstation } from '../../main/ports.ts';
import type { Session } from '../../main/session.ts';
import { fillNetwork } from './network.ts';

const LISTED = 300;
const RECIPIENTS = 200;
const POLL_MS = 100;

/** Seconds of the whole run, its copies, the largest memory of the process, the longest block of its main thread. */
export interface RunReply {
  readonly seconds: number;
  readonly copies: number;
  readonly peakMegabytes: number;
  readonly blockMs: number;
}

const workstation: Workstation = {
  programFolder: tmpdir(),
  chooseFolder: () => Promise.resolve(null),
  saveFile: () => Promise.resolve(false),
  printWindow: () => Promise.resolve('cancelled'),
  tell: () => undefined,
};
const administrator = { username: 'ada', fullName: 'Ada Birdsong', password: 'meadowlark over nine bridges' };
const office = {
  name: 'Big Sky Victim Services',
  address: '1 Capitol Plaza\nHelena, MT 59601',
  phone: '406-555-0100',
};

const [, , task, folder = ''] = process.argv;
const typesetter = createTypesetter({
  resources: path.resolve('resources'),
  workerFile: new URL('worker.js', import.meta.url),
});
let ids = 0;
const ports = {
  workstation,
  typesetter,
  kdfCost: FLOOR_COST,
  clock: { now: () => Date.now() },
  ids: { next: () => `${task}-${String((ids += 1)).padStart(8, '0')}` },
};
process.send?.(await (task === 'create' ? create() : run()));

async function create(): Promise<readonly string[]> {
  const { session } = await createOffice({ folder, ...office, administrator }, ports);
  const members = await fillNetwork(session, LISTED);
  await session.close();
  return members.slice(0, RECIPIENTS);
}

async function run(): Promise<RunReply> {
  const members = JSON.parse(process.argv[4] ?? '[]') as string[];
  const session = await openOffice(folder, ports).signIn(administrator);
  const reply = await measure(session, members);
  await session.close();
  await typesetter.close();
  return reply;
}

async function measure(session: Session, ids: readonly string[]): Promise<RunReply> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  const started = performance.now();
  delay.enable();
  const begun = await session.call('packets.produce', {
    recipients: { kind: 'members', ids },
    edition: 'standard',
  });
  if (!begun.ok) throw new Error(begun.code);
  const ended = await endOf(session, begun.value as JobView);
  delay.disable();
  return {
    seconds: (performance.now() - started) / 1000,
    copies: ended.done,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    blockMs: delay.max / 1e6,
  };
}

async function endOf(session: Session, { id }: JobView): Promise<JobView> {
  for (;;) {
    const job = await session.call('jobs.get', { id });
    if (!job.ok) throw new Error(job.code);
    const view = job.value as JobView;
    if (view.state === 'done') return view;
    if (view.state !== 'running') throw new Error(`the run ended ${view.state}: ${view.code ?? ''}`);
    await setTimeout(POLL_MS);
  }
}
