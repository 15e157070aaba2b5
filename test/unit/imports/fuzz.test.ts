import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMPORT_TARGETS } from '../../../contract/domain/columns.ts';
import { DeskError } from '../../../contract/errors.ts';
import { checkRow } from '../../../main/imports/checking/check-row.ts';
import { LIMITS } from '../../../main/imports/reading/limits.ts';
import { readTable } from '../../../main/imports/reading/table.ts';
import { CONTEXT, checkAsGuessed, fixture } from './support.ts';

const CODES: ReadonlySet<string> = new Set(['file-unreadable', 'file-too-large', 'mapping-incomplete']);

/** A list read and checked, or a refusal with one of the reading's codes; anything else fails. */
async function readOrRefusal(bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    const table = await readTable({ name: 'list', bytes });
    const width = table.columns.length;
    expect(width <= LIMITS.columns && table.rows.every(({ cells }) => cells.length === width)).toBe(true);
    await checkAsGuessed(table);
    return 'read';
  } catch (error) {
    if (error instanceof DeskError && CODES.has(error.code)) return 'refused';
    throw error;
  }
}

/** Changes, cuts, doubles and inserts bytes. */
const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('change', 'cut', 'double', 'insert'),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function changed(
  original: Uint8Array,
  steps: typeof changes extends fc.Arbitrary<infer Steps> ? Steps : never,
): Uint8Array {
  let bytes = Buffer.from(original);
  for (const { at, kind, bytes: other } of steps) {
    const place = Math.floor(at * bytes.length);
    const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
    if (kind === 'change') bytes = Buffer.concat([before, other, after.subarray(other.length)]);
    if (kind === 'cut') bytes = Buffer.concat([before, after.subarray(other.length * 20)]);
    if (kind === 'double') bytes = Buffer.concat([before, after.subarray(0, other.length * 50), after]);
    if (kind === 'insert') bytes = Buffer.concat([before, other, after]);
  }
  return bytes;
}

describe.each(['network-list.csv', 'network-list.xlsx', 'network-list-semicolon-cp1252.csv'])(
  'damaged copies of %s',
  (name) => {
    it('are read or refused, never anything else, in bounded memory', async () => {
      const { bytes } = fixture(name);
      expect(await readOrRefusal(bytes)).toBe('read');
      const before = process.memoryUsage().rss;
      await fc.assert(
        fc.asyncProperty(changes, async (steps) => {
          await readOrRefusal(changed(bytes, steps));
        }),
        { numRuns: 200 },
      );
      expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024);
    });
  },
);

it('reads or refuses any bytes at all', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
  );
  const zipLike = bytes.map((rest) => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), rest]));
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, zipLike), async (any) => {
      expect(['read', 'refused']).toContain(await readOrRefusal(any));
    }),
    { numRuns: 300 },
  );
});

it('checks any cells under any mapping without failing, and never gives a candidate without a name', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 2_000 }),
    fc.constantFrom(
      'Grady, Hank',
      '=1+1',
      'DO NOT CALL HOME',
      'no!! husband answers',
      '555-0101',
      '3/4/22',
      'ACP, PO Box',
      ',',
      'a@@b',
    ),
  );
  const column = fc.tuple(fc.option(fc.constantFrom(...IMPORT_TARGETS)), cell);
  fc.assert(
    fc.property(fc.array(column, { maxLength: 24 }), (columns) => {
      const { candidate, problems } = checkRow(
        columns.map(([, text]) => text),
        columns.map(([target]) => target),
        CONTEXT,
      );
      const name = candidate === null ? 'refused' : candidate.givenName + candidate.familyName;
      expect(name).not.toBe('');
      expect(name.length).toBeLessThanOrEqual(160);
      expect(candidate !== null || problems.some(({ severity }) => severity === 'refused')).toBe(true);
      expect(JSON.stringify(candidate).isWellFormed()).toBe(true);
    }),
    { numRuns: 500 },
  );
});
