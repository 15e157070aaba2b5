import { ABOUT_TRAIL, type TrailFault } from '../contract/audit.ts';
import type { Db } from '../db/connection.ts';
import { append, lastLink } from '../db/repositories/audit/chain.ts';
import { BEGINNING, checkedBefore, endFault, walkOn, walkToEnd } from '../db/repositories/audit/check.ts';
import { readMark, setMark } from '../db/repositories/audit/marks.ts';
import { standing } from '../db/repositories/audit/standing.ts';

/** Records checked at one sign-in, some 0.1 s; what is left over, the next one checks, or "Check the whole trail". */
const MOST = 5000;

interface Opening {
  readonly key: Buffer;
  readonly at: string;
  /** True right after a migration: what older programs wrote has no mark yet. */
  readonly mayBeUnmarked: boolean;
}

/**
 * Checks the trail at sign-in, before anything is added to it: the records since the last check, and that it ends where it
 * ended. What is wrong becomes a record itself, so that it is known from then on, whoever signs in.
 */
export async function checkAtSignIn(db: Db, { key, at, mayBeUnmarked }: Opening): Promise<void> {
  const last = await lastLink(db);
  if (mayBeUnmarked && (await readMark(db, key, 'written')) === null) await setMark(db, key, 'written', last);
  const before = await checkedBefore(db, key);
  const isDoubtful = before === BEGINNING && ((await readMark(db, key, 'checked'))?.seq ?? 0) > 0;
  const walk = isDoubtful ? await walkToEnd(db, key, before) : await walkOn(db, key, before, MOST);
  const fault = walk.first ?? (await endFault(db, key));
  // What was found stands in the trail now: the next sign-in looks at what came after it.
  await setMark(db, key, 'checked', fault ? last : walk.at);
  if (fault) await recordFault(db, { key, at, accountId: null }, fault);
}

interface Found {
  readonly key: Buffer;
  readonly at: string;
  readonly accountId: string | null;
}

/** Writes down what is wrong with the trail, unless that stands there already and nobody has taken note of it. */
export async function recordFault(db: Db, { key, at, accountId }: Found, fault: TrailFault): Promise<void> {
  const { faults } = await standing(db);
  if (faults.some(({ what, seq }) => what === fault.what && seq === fault.seq)) return;
  const record = { at, accountId, kind: 'change', action: 'audit.fault', subject: ABOUT_TRAIL } as const;
  await append(db, key, [{ ...record, facts: { ...fault } }]);
}
