import { CsvError, parse, type Info, type Parser } from 'csv-parse';
import type { Pace } from '../pace.ts';
import { LIMITS, unreadable } from './limits.ts';
import { collectRows, type RowCollector } from './rows.ts';
import type { Separator } from './separator.ts';

interface ParsedRecord {
  readonly record: string[];
  readonly info: Info;
}

const PIECE = 32 * 1024;

/**
 * The rows of a separated text file, in order, with the line on which each begins. Line breaks inside quotation marks
 * belong to the cell, rows may have any number of cells, blank rows are counted. Refuses a quotation mark that is never closed.
 */
export async function readCsv(text: string, separator: Separator, pace: Pace): Promise<RowCollector> {
  const collector = collectRows();
  const parser = parserFor(separator);
  const failure = Promise.withResolvers<never>();
  // The failure is raced against below; a parser that fails while nobody waits must not end the program.
  failure.promise.catch(() => undefined);
  parser.on('error', (error) => failure.reject(error));
  const ended = new Promise<void>((resolve) => parser.on('end', resolve));
  collectFrom(parser, collector, failure.reject);
  try {
    for (let from = 0; from < text.length; from += PIECE) {
      parser.write(text.slice(from, from + PIECE));
      await Promise.race([pace.rest(from, text.length), failure.promise]);
    }
    parser.end();
    await Promise.race([ended, failure.promise]);
    return collector;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    parser.destroy();
  }
}

function parserFor(delimiter: Separator): Parser {
  return parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LIMITS.record,
  });
}

function collectFrom(parser: Parser, collector: RowCollector, fail: (error: unknown) => void): void {
  let nextLine = 1;
  parser.on('data', ({ record, info }: ParsedRecord) => {
    try {
      collector.add(nextLine, record);
      nextLine = info.lines + 1;
    } catch (error) {
      fail(error);
    }
  });
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error['lines'] === 'number' ? { line: error['lines'] } : {};
  return unreadable('a quotation mark is opened and never closed', { ...line, cause: error });
}
