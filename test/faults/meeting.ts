import path from 'node:path';
import { sql } from 'kysely';
import { verifyPages } from '../../db/pages.ts';
import type { Session } from '../../main/session.ts';
import { ask } from '../support/asking.ts';
import { type Template, codeOf, enter, printOf } from './ground.ts';
import { wholeTrailFault } from '../support/whole-trail.ts';

/** How opening an office and signing in ends: 'opened', or the refusal's code, with whether a byte changed. */
export interface Meeting {
  readonly code: string;
  readonly isUntouched: boolean;
}

/** How a build enters an office: as the program does, or broken on purpose. */
export type Entering = (
  folder: string,
  keys: Template,
) => Promise<Pick<Session, 'close'> & Partial<Pick<Session, 'isReadOnly'>>>;

/** What a person meets who opens this folder and signs in; an office that opens is closed again. */
export async function meet(folder: string, keys: Template, entering: Entering = enter): Promise<Meeting> {
  const before = printOf(folder);
  try {
    const session = await entering(folder, keys);
    const isReadOnly = session.isReadOnly === true;
    await session.close();
    // A damaged office is opened from a copy, to be read only.
    return isReadOnly
      ? { code: 'read only', isUntouched: printOf(folder) === before }
      : { code: 'opened', isUntouched: false };
  } catch (error) {
    return { code: codeOf(error), isUntouched: printOf(folder) === before };
  }
}

/** What is wrong with an office that was entered, by every check there is; null when nothing. */
export async function problemOf(session: Session): Promise<string | null> {
  const integrity = await session.read((db) =>
    sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db),
  );
  const first = integrity.rows[0]?.integrity_check;
  if (first !== 'ok') return `integrity_check: ${String(first)}`;
  const dangling = await session.read((db) => sql`PRAGMA foreign_key_check`.execute(db));
  if (dangling.rows.length > 0) return `${dangling.rows.length} dangling references`;
  const fault = await wholeTrailFault({ ask: ask(session) });
  return fault === null ? null : `the audit chain breaks at ${fault.seq}`;
}

/** What is wrong with a closed office: its pages, then everything inside. Leaves it closed. */
export async function problemIn(
  folder: string,
  keys: Template,
  more: (session: Session) => Promise<string | null> = () => Promise.resolve(null),
): Promise<string | null> {
  const file = path.join(folder, 'office.db');
  const before = await verifyPages(file, keys.databaseKey);
  if (before.firstBad !== null) return `page ${before.firstBad} is not genuine`;
  let session: Session;
  try {
    session = await enter(folder, keys);
  } catch (error) {
    return `refused: ${codeOf(error)}`;
  }
  if (session.isReadOnly) {
    await session.close();
    return 'damaged, and open to be read only';
  }
  const problem = (await problemOf(session)) ?? (await more(session));
  await session.close();
  if (problem !== null) return problem;
  const after = await verifyPages(file, keys.databaseKey);
  return after.firstBad === null ? null : `page ${after.firstBad} is not genuine after closing`;
}
