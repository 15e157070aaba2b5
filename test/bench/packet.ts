import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Browser } from '@playwright/test';
import { MemberId } from '../../contract/domain/ids.ts';
import { pairKey } from '../../contract/domain/separations.ts';
import { shownTo } from '../../main/services/packets/snapshot.ts';
import { headlessChromium } from '../host/chromium/find.ts';
import { aPacketOf, manyEntries } from '../support/paper.ts';
import { packetPage } from './packet-page.ts';
import type { Reply, Request } from './packet-process.ts';
import type { BenchRow } from './row.ts';

const LISTED = 300;
const MANY_LISTED = 2000;
const RECIPIENTS = 200;
const ROUNDS = 10;
/** Chromium prints this many a round: enough for a mean, as all 200 would take minutes. */
const CHROMIUM_COPIES = 4;
const SETTLING = 8;

const atMost = (name: string, value: number, unit: string, limit: number): BenchRow => ({
  name,
  value: round(value),
  unit,
  limit,
  ok: value <= limit,
});
const atLeast = (name: string, value: number, unit: string, limit: number): BenchRow => ({
  name,
  value: round(value),
  unit,
  limit,
  ok: value >= limit,
});
const round = (value: number): number => Math.round(value * 10) / 10;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Typesetting, measured in turns with Chromium printing the same content, so that both meet the same load of the machine. */
export async function packetRows(): Promise<BenchRow[]> {
  const cold = await coldMilliseconds();
  const typesetter = startTypesetter();
  const browser = await startChromium();
  try {
    return [
      ...(await singleRows(typesetter, browser, cold)),
      ...(await runRows(typesetter, browser)),
      ...(await manyRows(typesetter)),
    ];
  } finally {
    typesetter.kill();
    await browser.close();
  }
}

const startTypesetter = (): ChildProcess =>
  fork(new URL('packet-process.ts', import.meta.url), { execArgv: [] });

async function startChromium(): Promise<Browser> {
  const { file, env } = await headlessChromium();
  return chromium.launch({
    executablePath: file,
    args: ['--no-sandbox'],
    env: { ...process.env, ...env },
  });
}

async function ask(typesetter: ChildProcess, request: Request): Promise<Reply> {
  typesetter.send(request);
  const [reply] = (await once(typesetter, 'message')) as [Reply];
  return reply;
}

/** From the first request in a new process to its PDF; median of three processes. */
async function coldMilliseconds(): Promise<number> {
  const times: number[] = [];
  for (const from of [1, 2, 3]) {
    const typesetter = startTypesetter();
    times.push((await ask(typesetter, { packets: 1, entries: LISTED, from })).ms);
    typesetter.kill();
  }
  return median(times);
}

async function singleRows(typesetter: ChildProcess, browser: Browser, cold: number): Promise<BenchRow[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let from = 0; from < SETTLING + ROUNDS; from += 1) {
    ours.push((await ask(typesetter, { packets: 1, entries: LISTED, from })).ms);
    theirs.push(await printMilliseconds(browser, from));
  }
  const [warm, printed] = [ours, theirs].map((times) => median(times.slice(SETTLING)));
  return [
    atMost('One packet, 300 listed, warm', warm ?? Number.NaN, 'ms', 200),
    atMost('One packet, 300 listed, cold', cold, 'ms', 1000),
    atLeast(
      'One packet, 300 listed, against Chromium printing it',
      (printed ?? Number.NaN) / (warm ?? Number.NaN),
      'times as fast',
      2,
    ),
  ];
}

async function runRows(typesetter: ChildProcess, browser: Browser): Promise<BenchRow[]> {
  const ours: Reply[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const packets = RECIPIENTS / ROUNDS;
    ours.push(await ask(typesetter, { packets, entries: LISTED, from: turn * packets }));
    const start = performance.now();
    const pairs = Array.from({ length: CHROMIUM_COPIES / 2 }, (_, i) => turn * CHROMIUM_COPIES + i * 2);
    for (const from of pairs)
      await Promise.all([printMilliseconds(browser, from), printMilliseconds(browser, from + 1)]);
    theirs.push(((performance.now() - start) * packets) / CHROMIUM_COPIES);
  }
  const seconds = sum(ours.map(({ ms }) => ms)) / 1000;
  return [
    atMost('200 recipients × 300 listed', seconds, 's', 30),
    atLeast(
      '200 recipients × 300 listed, against Chromium printing them two at a time',
      sum(theirs) / 1000 / seconds,
      'times as fast',
      1.8,
    ),
    atMost(
      '200 recipients × 300 listed: largest memory',
      Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes)),
      'MB',
      450,
    ),
    atMost(
      '200 recipients × 300 listed: longest block of the main thread',
      Math.max(...ours.map(({ blockMs }) => blockMs)),
      'ms',
      50,
    ),
  ];
}

async function manyRows(typesetter: ChildProcess): Promise<BenchRow[]> {
  const times: number[] = [];
  for (const from of [1, 2, 3, 4, 5])
    times.push((await ask(typesetter, { packets: 1, entries: MANY_LISTED, from })).ms);
  return [
    atMost('One packet, 2,000 listed', median(times), 'ms', 1000),
    atMost(
      'One packet, 2,000 listed: what 2,000 separations add to it',
      (separationMilliseconds() / median(times)) * 100,
      '%',
      10,
    ),
  ];
}

/** Whom one recipient may be shown, with 2,000 pairs kept apart less without any: the middle of many. */
function separationMilliseconds(): number {
  const ids = Array.from({ length: MANY_LISTED }, (_, i) =>
    MemberId.parse(`member-${String(i).padStart(8, '0')}`),
  );
  const listed = new Map(ids.map((id) => [id, { id }]));
  const apart = new Set(ids.map((id, i) => pairKey(id, ids[(i * 7 + 1) % MANY_LISTED] ?? id)));
  const timed = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const added = ids.slice(0, 200).map((id) => {
    const without = timed(() => [...listed.values()].filter((member) => member.id !== id));
    return timed(() => shownTo({ listed, apart }, id)) - without;
  });
  return Math.max(0, median(added));
}

async function printMilliseconds(browser: Browser, from: number): Promise<number> {
  const html = packetPage(aPacketOf(manyEntries(LISTED), { copyNumber: `C-${from}` }));
  const page = await browser.newPage();
  const start = performance.now();
  await page.setContent(html, { waitUntil: 'load' });
  await page.pdf({
    format: 'Letter',
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<b style="font-size:8pt">Confidential</b>',
    footerTemplate: '<span class="pageNumber" style="font-size:8pt"></span>',
  });
  const ms = performance.now() - start;
  await page.close();
  return ms;
}
