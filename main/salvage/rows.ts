import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../db/connection.ts';
import { driverCode } from '../../db/errors.ts';

/** What is saved of a damaged office, and which columns: all but where a list would say more than an administrator needs (R5, R8). */
const SAVED = {
  members: null,
  contacts: null,
  forms: null,
  separations: ['first_id', 'second_id', 'placed_at', 'lifted_at'],
  copies: ['number', 'member_id', 'state', 'produced_at', 'issued_at', 'issued_how', 'closed_at'],
} as const satisfies Readonly<Record<string, readonly string[] | null>>;
type SavedTable = keyof typeof SAVED;
export const SAVED_TABLES = Object.keys(SAVED) as readonly SavedTable[];

export interface Salvaged {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Places in which a row may have been that cannot be read. */
  readonly lost: number;
}

/** Where even the table's end cannot be read: so many rows are tried past the last one found, in steps. */
const FARTHEST = 1024;
const STEP = 256;
const Row = z.record(z.string(), z.unknown());

/**
 * Reads all rows of a table that can be read, past pages that cannot: a part that fails is halved until single rows are left. Binary
 * columns are left out.
 */
export async function salvageTable(db: Db, table: SavedTable): Promise<Salvaged> {
  const found: Record<string, unknown>[] = [];
  let lost = 0;
  const read = async (first: number, last: number): Promise<void> => {
    const part = await rowsBetween(db, table, first, last);
    if (part !== null) {
      found.push(...part);
    } else if (first === last) {
      lost += 1;
    } else {
      const middle = Math.floor((first + last) / 2);
      await read(first, middle);
      await read(middle + 1, last);
    }
  };
  const last = await lastRow(db, table);
  if (last === null) {
    let end = FARTHEST;
    for (let first = 1; first <= end; first += STEP) {
      const before = found.length;
      await read(first, first + STEP - 1);
      if (found.length > before) end = first + FARTHEST;
    }
  } else {
    await read(1, last);
  }
  const columns = Object.keys(found[0] ?? {});
  return { columns, rows: found.map((row) => columns.map((column) => textOf(row[column]))), lost };
}

const source = (table: string) => sql`${sql.table(table)} NOT INDEXED`;

async function rowsBetween(
  db: Db,
  table: SavedTable,
  first: number,
  last: number,
): Promise<readonly Record<string, unknown>[] | null> {
  const columns = SAVED[table];
  const wanted = columns === null ? sql`*` : sql.join(columns.map((column) => sql.ref(column)));
  return unlessDamaged(async () => {
    const query = sql`SELECT ${wanted} FROM ${source(table)} WHERE rowid BETWEEN ${first} AND ${last} ORDER BY rowid`;
    return z.array(Row).parse((await query.execute(db)).rows);
  });
}

async function lastRow(db: Db, table: string): Promise<number | null> {
  return unlessDamaged(async () => {
    const { rows } = await sql<{
      last: number | null;
    }>`SELECT max(rowid) AS last FROM ${source(table)}`.execute(db);
    return Math.max(rows[0]?.last ?? 1, 1);
  });
}

/** Null where a page cannot be read; any other error is a fault. */
async function unlessDamaged<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const code = driverCode(error);
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR'))
      return null;
    throw error;
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
