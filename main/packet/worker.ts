import { createHash } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { declareUA, pageCount } from './declare-ua.ts';
import { Engine, type EngineParts } from './engine.ts';
import type { PaperDocument } from './documents.ts';
import { orderFor } from './prepare.ts';
import type { Answer } from './worker-messages.ts';

// The entry of a worker thread: takes the compiler's code first, then one document at a time, and answers each.
const port = parentPort;

// The window comes first: with as many typesetters as cores, the main thread else waits its turn for 60 ms. Linux alone
// gives a thread a priority of its own by this call; elsewhere it would be the whole program's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

port?.once('message', (module: WebAssembly.Module) => {
  const starting = Engine.start(module, workerData as EngineParts);
  port.on('message', (document: PaperDocument) => void reply(starting, document));
});

async function reply(starting: Promise<Engine>, document: PaperDocument): Promise<void> {
  const answer = await work(starting, document);
  port?.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer as ArrayBuffer] : []);
}

async function work(starting: Promise<Engine>, document: PaperDocument): Promise<Answer> {
  try {
    const engine = await starting;
    const { template, json, claim } = orderFor(document);
    const pdf = declareUA(engine.compile(template, json), claim);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { pdf, pages: pageCount(pdf), sha256, isWorn: engine.isWorn };
  } catch (cause) {
    return { cause };
  }
}
