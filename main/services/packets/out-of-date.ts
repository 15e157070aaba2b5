import { isLive } from '../../../contract/domain/copies.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { CopyView } from '../../../contract/packets.ts';
import { areApart } from '../../../contract/domain/separations.ts';
import * as copies from '../../../db/repositories/copies.ts';
import * as entries from '../../../db/repositories/entries.ts';
import type { Context } from '../../gate/context.ts';
import { isCovered } from './facts.ts';
import { type Snapshot, snapshotNow } from './snapshot.ts';

/** Entries that may no longer be shown, found once for each snapshot: those added under it are right as they are. */
const found = new WeakMap<Snapshot, readonly number[]>();

/** The numbers of the live copies that show something that may no longer be shown to their holders (R3, R4, R13). */
export async function outOfDateNumbers(context: Context): Promise<ReadonlySet<number>> {
  if (!(await copies.isAnyLive(context.db))) return new Set();
  const snapshot = await snapshotNow(context);
  const wrong = found.get(snapshot) ?? (await wrongEntries(context, snapshot));
  found.set(snapshot, wrong);
  return new Set(await copies.numbersShowing(context.db, wrong));
}

/** Ledger rows as the window sees them. */
export async function copyViews(context: Context, rows: readonly copies.Copy[]): Promise<CopyView[]> {
  const outOfDate = await outOfDateNumbers(context);
  return rows.map((copy) => ({ ...copy, isOutOfDate: outOfDate.has(copy.number) }));
}

/** Refuses `copy-changed` when one of the copies shows something that may no longer be shown to its holder. */
export async function requireUpToDate(context: Context, rows: readonly copies.Copy[]): Promise<void> {
  const outOfDate = await outOfDateNumbers(context);
  const changed = rows.find(({ number, state }) => isLive(state) && outOfDate.has(number));
  if (changed) throw new DeskError('copy-changed', { facts: { copy: changed.numberText } });
}

/** R3, R4: whether what a copy shows of a member may be shown to its recipient now, as it stands there. */
export function isStillRight(
  { listed, apart }: Snapshot,
  recipient: MemberId,
  shown: { readonly memberId: MemberId; readonly prints: entries.FactPrints },
): boolean {
  const now = listed.get(shown.memberId);
  if (now === undefined || areApart(apart, recipient, shown.memberId)) return false;
  return isCovered(shown.prints, now.prints, now.names);
}

async function wrongEntries({ db }: Context, { listed }: Snapshot): Promise<number[]> {
  return (await entries.inLiveCopies(db))
    .filter(({ memberId, facts }) => {
      const now = listed.get(memberId);
      if (now === undefined) return true;
      // Most copies show what is shown now, letter by letter.
      return facts !== now.facts && !isCovered(entries.parseFacts(facts), now.prints, now.names);
    })
    .map(({ id }) => id);
}
