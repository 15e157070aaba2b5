import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDatabase, closeDatabase } from '../../../db/open.ts';
import { verifyPages } from '../../../db/pages.ts';
import { addNotes } from './notes.ts';
import { officeFolder } from './office-folder.ts';

describe('the walk over a closed database’s pages', () => {
  it('finds nothing in a whole database and tells how far it is', async () => {
    const office = officeFolder();
    const db = office.open();
    addNotes(db, 3000);
    closeDatabase(db);
    const progress: number[] = [];
    const { pages, firstBad } = await verifyPages(office.file, office.key, (checked) =>
      progress.push(checked),
    );
    expect({ pages, firstBad }).toEqual({ pages: readFileSync(office.file).length / 4096, firstBad: null });
    expect(progress).toEqual([...new Set([256, pages])]);
  });

  it('finds each of 150 changed bytes, in the right page', async () => {
    const { file, key } = officeFolder();
    const whole = readFileSync(file);
    for (let round = 0; round < 150; round++) {
      const at = randomInt(whole.length);
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << randomInt(8));
      writeFileSync(file, changed);
      const { firstBad } = await verifyPages(file, key);
      // The salt belongs to every page's HMAC key: page 1 is where it is noticed.
      expect({ at, firstBad }).toEqual({ at, firstBad: Math.floor(at / 4096) + 1 });
    }
  });

  it('finds two pages that changed places, and a page cut short', async () => {
    const { file, key } = officeFolder();
    const bytes = readFileSync(file);
    const third = Buffer.from(bytes.subarray(2 * 4096, 3 * 4096));
    bytes.copy(bytes, 2 * 4096, 3 * 4096, 4 * 4096);
    third.copy(bytes, 3 * 4096);
    writeFileSync(file, bytes);
    expect(await verifyPages(file, key)).toMatchObject({ firstBad: 3 });
    truncateSync(file, 2 * 4096 + 500);
    expect(await verifyPages(file, key)).toEqual({ pages: 3, firstBad: 3 });
  });

  it('accepts no page with another key', async () => {
    expect(await verifyPages(officeFolder().file, randomBytes(32))).toMatchObject({ firstBad: 1 });
  });

  it('is refused on a database that is open, whose locks it would drop', async () => {
    const office = officeFolder();
    const db = office.open();
    await expect(verifyPages(office.file, office.key)).rejects.toMatchObject({ code: 'office-in-use' });
    expect(checkDatabase(db)).toBe(true);
  });
});
