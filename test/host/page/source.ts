import { randomUUID } from 'node:crypto';
import { makeCodec } from './codec.ts';
import { isolatedWorld } from './isolated-world.ts';
import { mainWorld } from './main-world.ts';
import { makePassage } from './passage.ts';

/** The preload's world, as Electron names it. */
export const WORLD_NAME = 'Electron Isolated Context';

/** Names that the page cannot guess: the DevTools binding and the two directions of the passage. */
export interface SecretNames {
  readonly binding: string;
  readonly toMain: string;
  readonly toIsolated: string;
}

export const secretNames = (): SecretNames => ({
  binding: `binding${randomUUID().replaceAll('-', '')}`,
  toMain: randomUUID(),
  toIsolated: randomUUID(),
});

/** Script for the page's own world. Type annotations are already blanked out by Node when a function's source is read. */
export const mainWorldSource = (names: SecretNames): string =>
  `(${String(mainWorld)})((${String(makePassage)})(window, ${JSON.stringify(names.toIsolated)}, ${JSON.stringify(names.toMain)}))`;

/** Script for the preload's world, with the preload's own CommonJS source. Frames below the first get none, as in Electron. */
export function isolatedWorldSource(names: SecretNames, preload: string, process: object): string {
  const passage = `(${String(makePassage)})(window, ${JSON.stringify(names.toMain)}, ${JSON.stringify(names.toIsolated)})`;
  const body = `function (require, process) { const module = { exports: {} }, exports = module.exports;\n${preload}\n}`;
  return `if (window === window.top) (${String(isolatedWorld)})(${passage}, (${String(makeCodec)})(), ${JSON.stringify(names.binding)}, ${JSON.stringify(process)}, ${body})`;
}
