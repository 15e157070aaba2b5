import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { declareUA, pageCount } from './declare-ua.ts';
import { Engine, type EngineParts } from './engine.ts';
import type { Answer, Order } from './worker-messages.ts';

// The entry of a worker thread: takes one order at a time and answers each.
const port = parentPort;
const starting = Engine.start(workerData as EngineParts);

port?.on('message', (order: Order) => void reply(order));

async function reply(order: Order): Promise<void> {
  const answer = await work(order);
  port?.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer as ArrayBuffer] : []);
}

async function work({ template, json, claim }: Order): Promise<Answer> {
  try {
    const engine = await starting;
    const pdf = declareUA(engine.compile(template, json), claim);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { pdf, pages: pageCount(pdf), sha256, isWorn: engine.isWorn };
  } catch (cause) {
    return { cause };
  }
}
