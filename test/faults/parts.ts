import { clock } from './clock.ts';
import { damage } from './damage.ts';
import { disk } from './disk/disk.ts';
import { endpointFuzz } from './fuzz/endpoints.ts';
import { importFuzz } from './fuzz/imports.ts';
import { hunt } from './hunt/hunt.ts';
import { kill } from './kill/kill.ts';
import { interop } from './interop.ts';
import { moments } from './kill/moments.ts';
import { keyFile } from './key-file.ts';
import { replay } from './replay.ts';
import type { FaultPart } from './row.ts';
import { strangers } from './strangers.ts';
import { twoPrograms } from './two-programs.ts';

/** Every part of the fault table, in its order. */
export const PARTS: Readonly<Record<string, FaultPart>> = {
  'kill-work': kill,
  ...moments,
  damage,
  replay,
  disk,
  'two-programs': twoPrograms,
  strangers,
  'key-file': keyFile,
  clock,
  hunt,
  interop,
  endpoints: endpointFuzz,
  imports: importFuzz,
};
