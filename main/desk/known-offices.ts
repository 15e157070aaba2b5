import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { KnownOffice } from '../../contract/offices.ts';
import { isKeptAside } from '../../db/backups/kept-aside.ts';
import { replaceFile } from '../../db/files.ts';
import { holdsOffice } from '../../db/office-files.ts';

const Known = z.array(z.strictObject({ folder: z.string().max(1000), openedAt: z.iso.datetime() }));
type Known = z.infer<typeof Known>;

/** How many offices are remembered. */
const LONGEST = 8;

/** The office folders that this workstation has opened: folders and times only, in a file of the program's own. */
export function knownOffices(programFolder: string) {
  const file = path.join(programFolder, 'offices.json');
  const read = (): Known => {
    try {
      return Known.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      // A list that is missing or unreadable is an empty one: the offices themselves are where they were.
      return [];
    }
  };
  const write = (known: Known): void =>
    replaceFile(file, Buffer.from(JSON.stringify(known.slice(0, LONGEST))));
  return {
    list: (): KnownOffice[] =>
      // Either file is an office that lost the other: opening it says so, where "not found" would be wrong.
      read().map((known) => ({
        ...known,
        isPresent: holdsOffice(known.folder),
      })),
    /** An office kept aside is no place to begin the next day with. */
    remember(folder: string, openedAt: string): void {
      if (isKeptAside(folder)) return;
      write([{ folder, openedAt }, ...read().filter((known) => known.folder !== folder)]);
    },
    forget(folder: string): void {
      write(read().filter((known) => known.folder !== folder));
    },
  };
}
