// A process of its own for the typesetter, so that its start and its memory are its own. Answers each request in turn.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { PacketDocument } from '../../main/packet/documents.ts';
import { aPacketOf, manyEntries, TYPESETTER_PLACES } from '../support/paper.ts';
import { createTypesetter } from '../../main/packet/typesetter.ts';

/** Packets to make: how many, with how many entries; the numbers of their copies begin at `from`. */
export interface Request {
  readonly packets: number;
  readonly entries: number;
  readonly from: number;
}

/** How long it took, the largest memory of the process so far, and the longest block of its main thread in this time. */
export interface Reply {
  readonly ms: number;
  readonly peakMegabytes: number;
  readonly blockMs: number;
}

const typesetter = createTypesetter(TYPESETTER_PLACES);
const MEGABYTE_IN_KILOBYTES = 1024;

process.on('message', (request: Request) => void answer(request));

async function answer({ packets, entries, from }: Request): Promise<void> {
  const documents = Array.from({ length: packets }, (_, i) =>
    aPacketOf(manyEntries(entries), { copyNumber: `C-${from + i}` }),
  );
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const start = performance.now();
  // As a run of the office does: the next document is handed over when one is done.
  const next = documents.values();
  await Promise.all([inTurn(next), inTurn(next)]);
  const ms = performance.now() - start;
  delay.disable();
  const peakMegabytes = process.resourceUsage().maxRSS / MEGABYTE_IN_KILOBYTES;
  process.send?.({ ms, peakMegabytes, blockMs: delay.max / 1e6 } satisfies Reply);
}

async function inTurn(documents: Iterator<PacketDocument>): Promise<void> {
  for (let next = documents.next(); next.done !== true; next = documents.next())
    await typesetter.typeset(next.value);
}
