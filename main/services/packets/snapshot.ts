import { inDirectoryOrder } from '../../../contract/domain/directory-order.ts';
import type { PlainDate } from '../../../contract/domain/dates.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { areApart } from '../../../contract/domain/separations.ts';
import { releasedEntry } from '../../../contract/domain/released.ts';
import type { OfficeSettings } from '../../../contract/settings.ts';
import type { FactPrints } from '../../../db/repositories/entries.ts';
import * as changes from '../../../db/repositories/packets/changes.ts';
import { mapInTurns } from '../../../db/repositories/packets/in-turns.ts';
import { type ListedMember, listed } from '../../../db/repositories/packets/listed.ts';
import * as separations from '../../../db/repositories/separations.ts';
import type { Context } from '../../gate/context.ts';
import type { DirectoryEntry } from '../../packet/documents.ts';
import { directoryEntry } from './entry.ts';
import { factPrints, namePrints } from './facts.ts';

/** A listed member with all that a packet may show of them now. */
export interface ListedNow {
  readonly id: MemberId;
  /** As packets show the name; the only name that is printed, in the member's own packet too (R3). */
  readonly name: string;
  readonly officeName: string;
  readonly sortName: string;
  readonly prefersLargePrint: boolean;
  readonly entry: DirectoryEntry;
  readonly prints: FactPrints;
  /** The prints as the ledger keeps them. */
  readonly facts: string;
  /** Fingerprints of every form of the name that may be shown. */
  readonly names: () => readonly string[];
}

/** What packets may show at one instant: read once, and good until anything changes. */
export interface Snapshot {
  readonly today: PlainDate;
  readonly settings: OfficeSettings;
  /** Everyone listed, in the directory's order. */
  readonly listed: ReadonlyMap<MemberId, ListedNow>;
  /** Every pair kept apart (contract/domain/separations.ts). */
  readonly apart: ReadonlySet<string>;
}

interface Kept {
  readonly snapshot: Snapshot;
  mark: changes.Mark;
}

const KEPT = 'packets.snapshot';

/**
 * R3, R4: what packets may show now. Every change is in the audit trail, in the same transaction (R9); so what was read
 * before is given again only on the same day and when no record of a change has come since.
 */
export async function snapshotNow(context: Context): Promise<Snapshot> {
  const { db, memory, clock } = context;
  const kept = memory.get(KEPT) as Kept | undefined;
  const mark = await changes.mark(db);
  if (kept?.snapshot.today === clock.today() && !(await changes.hasChangedSince(db, kept.mark))) {
    kept.mark = mark;
    return kept.snapshot;
  }
  const snapshot = await read(context);
  memory.set(KEPT, { snapshot, mark } satisfies Kept);
  return snapshot;
}

/** R4: whom one recipient may be shown: everyone listed who is not apart from them, themselves included. */
export function shownTo<T extends { readonly id: MemberId }>(
  { listed, apart }: { readonly listed: ReadonlyMap<MemberId, T>; readonly apart: ReadonlySet<string> },
  recipient: MemberId,
): T[] {
  return [...listed.values()].filter(({ id }) => !areApart(apart, recipient, id));
}

async function read(context: Context): Promise<Snapshot> {
  const { db, clock } = context;
  const today = clock.today();
  const members = inDirectoryOrder(await mapInTurns(await listed(db, today), listedNow));
  return {
    today,
    settings: await context.settings(),
    listed: new Map(members.map((member) => [member.id, member])),
    apart: await separations.allPairs(db),
  };
}

function listedNow(member: ListedMember): ListedNow {
  const { id, facts, contacts, scope, officeName, sortName, prefersLargePrint } = member;
  const released = releasedEntry(facts, contacts, scope);
  const prints = factPrints(released);
  return {
    id,
    name: released.name,
    officeName,
    sortName,
    prefersLargePrint,
    entry: directoryEntry(released),
    prints,
    facts: JSON.stringify(prints),
    names: () => namePrints(facts, scope),
  };
}
