import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { executable, expect, launch, test } from './fixture.ts';
import { openOffice, produceForEveryone, removeOffices } from './packets-office.ts';

const HANK = { name: ['Hank', 'Grady'], town: 'Havre', phone: '406-555-0142' } as const;

/** Where strace can watch a process here, and its children. */
const canWatch = spawnSync('strace', ['-f', '-o', os.devNull, 'true'], { stdio: 'ignore' }).status === 0;

/** Playwright's line to the program, and the stand-in's to its browser. */
const HARNESS_DOORS = 2;

test.afterAll(removeOffices);

/** A script that starts a command with every connection that it, or a child of it, begins written down. */
function watched(folder: string, command: readonly string[]): { starter: string; seen: () => string } {
  const [starter, log] = [path.join(folder, 'start'), path.join(folder, 'connections')];
  const words = command.map((word) => `'${word}'`).join(' ');
  writeFileSync(starter, `#!/bin/sh\nexec strace -f -e trace=connect -o '${log}' ${words} "$@"\n`, {
    mode: 0o755,
  });
  return { starter, seen: () => readFileSync(log, 'utf8') };
}

/** The lines about the internet: what connects to a file on this machine is no network. */
const toTheNet = (log: string): readonly string[] =>
  log.split('\n').filter((line) => /connect\(.*AF_INET/.test(line));

/** The doors on this machine that were knocked at: the harness's, to the program and to its browser. */
const doorsIn = (log: string): ReadonlySet<string> =>
  new Set(toTheNet(log).flatMap((line) => /port=htons\((\d+)\)/.exec(line)?.[1] ?? []));

/** The harness and the program's own browser meet on the loopback; nothing else may be asked for. */
const outside = (log: string): readonly string[] =>
  toTheNet(log).filter((line) => !/inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/.test(line));

test('asks the system for no connection in a working session, but to the test harness (R11)', async () => {
  test.skip(
    !canWatch,
    'strace is not here, or may not watch: what the program asks the system for is not looked at.',
  );
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-strace-'));
  // The probe can see: Node, asked to reach an address that leads nowhere, is noticed.
  const reach =
    'require("net").connect(9, "192.0.2.1").on("error", () => {}); setTimeout(() => process.exit(), 50)';
  const probe = watched(folder, [process.execPath, '-e', reach]);
  spawnSync(probe.starter, []);
  expect(outside(probe.seen())).not.toEqual([]);

  const { starter, seen } = watched(folder, [executable]);
  const launched = await launch({ starter });
  const page = await launched.page();
  await openOffice(page, [HANK]);
  await page.evaluate(produceForEveryone);
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await page.getByRole('row', { name: /Hank Grady/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hank Grady' })).toBeVisible();
  await launched.app.close();
  // Watched to its end, and its children with it.
  expect(new Set(seen().match(/^\d+/gm)).size).toBeGreaterThan(5);
  expect(outside(seen())).toEqual([]);
  expect(doorsIn(seen()).size).toBeLessThanOrEqual(HARNESS_DOORS);
  rmSync(launched.userData, { recursive: true, force: true, maxRetries: 5 });
  rmSync(folder, { recursive: true, force: true });
});
