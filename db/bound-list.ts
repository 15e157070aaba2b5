import { sql } from 'kysely';

/** A list of any length as one bound value, to stand after `in`: SQLite takes at most 32,766 separate ones. */
export const boundList = <T extends string | number>(values: Iterable<T>) =>
  sql<T>`(SELECT value FROM json_each(${JSON.stringify([...values])}))`;
