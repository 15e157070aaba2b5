import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { Engine } from '../../../main/packet/engine.ts';
import { orderFor } from '../../../main/packet/prepare.ts';
import { aPacketOf, manyEntries, TYPESETTER_PLACES } from '../../support/paper.ts';

const SMALL_ROOM = 6 * 1024 * 1024;
const { resources } = TYPESETTER_PLACES;
const read = (folder: string, name: string): Buffer => readFileSync(path.join(resources, folder, name));

it('starts every document from the same memory, and says when one outgrew its room', async () => {
  const code = readFileSync(
    createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm'),
  );
  const fonts = ['source-sans-3-regular.ttf', 'source-sans-3-bold.ttf'].map((name) => read('fonts', name));
  const templates = Object.fromEntries(
    ['common.typ', 'packet.typ'].map((name) => [name, read('typst', name).toString()]),
  );
  const engine = await Engine.start(new WebAssembly.Module(code), { fonts, templates }, SMALL_ROOM);
  const compile = (entries: number): Uint8Array =>
    engine.compile('packet.typ', orderFor(aPacketOf(manyEntries(entries))).json);

  const first = compile(5);
  for (let i = 0; i < 6; i += 1) compile(10);
  expect(Buffer.compare(compile(5), first)).toBe(0);
  expect(engine.isWorn).toBe(false);
  compile(200);
  expect(engine.isWorn).toBe(true);
});
