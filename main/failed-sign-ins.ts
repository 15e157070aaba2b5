import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../db/files.ts';

const Failures = z.array(z.strictObject({ at: z.iso.datetime(), how: z.enum(['password', 'recovery-key']) }));
type Failures = z.infer<typeof Failures>;

/** More than this many since the last good sign-in are counted, not listed. */
const MOST = 200;

/**
 * Sign-ins that failed while the office was locked, so that nothing could be written into it. They wait in the
 * program's own folder (times only) and go into the audit trail at the next good sign-in (R9).
 */
export function failedSignIns(programFolder: string, officeId: string) {
  const file = path.join(programFolder, `failed-${officeId}.json`);
  const read = (): Failures => {
    try {
      return Failures.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return [];
    }
  };
  return {
    read,
    add: (failure: Failures[number]): void =>
      replaceFile(file, Buffer.from(JSON.stringify([...read(), failure].slice(-MOST)))),
    clear: (): void => rmSync(file, { force: true }),
  };
}
