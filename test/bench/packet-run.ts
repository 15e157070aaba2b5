import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { RunReply } from './packet-run-process.ts';
import type { BenchRow } from './row.ts';

const root = path.resolve(import.meta.dirname, '../..');
const BUNDLE = path.join(root, 'out/bench');

/** A run of packets in a whole office, through the gate: rules, typesetting, ledger, encrypted database. */
export async function packetRunRows(): Promise<BenchRow[]> {
  const { seconds, copies, peakMegabytes, blockMs } = await measuredRun();
  const name = `A run of ${copies} recipients × 300 listed, through the gate`;
  return [
    atMost(name, seconds, 's', 30),
    atMost(`${name}: largest memory`, peakMegabytes, 'MB', 450),
    atMost(`${name}: longest block of the main thread`, blockMs, 'ms', 50),
  ];
}

async function measuredRun(): Promise<RunReply> {
  const folder = mkdtempSync(path.join(tmpdir(), 'liaison-desk-bench-'));
  try {
    await bundle();
    const members = await answerOf('create', folder);
    return (await answerOf('run', folder, JSON.stringify(members))) as RunReply;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bundled as the program is: read from TypeScript, each thread would hold a compiler of some 20 MB. */
async function bundle(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir: BUNDLE,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: { office: 'test/bench/packet-run-process.ts', worker: 'main/packet/worker.ts' },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

/** What the process answers before it ends; a process that ends without an answer is an error. */
async function answerOf(...args: string[]): Promise<unknown> {
  const office = fork(path.join(BUNDLE, 'office.js'), args, { execArgv: [], cwd: root });
  const answer = once(office, 'message');
  const exit = once(office, 'exit');
  const ended = exit.then(([code]) =>
    Promise.reject(new Error(`the office's process ended with ${String(code)}`)),
  );
  const [reply] = (await Promise.race([answer, ended])) as [unknown];
  office.disconnect();
  await exit;
  return reply;
}

const atMost = (name: string, value: number, unit: string, limit: number): BenchRow => ({
  name,
  value: Math.round(value * 10) / 10,
  unit,
  limit,
  ok: value <= limit,
});
