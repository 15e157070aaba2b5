import { CopyId, type MemberId, type RunId } from '../../../contract/domain/ids.ts';
import type { EditionChoice } from '../../../contract/packets.ts';
import * as copies from '../../../db/repositories/copies.ts';
import * as entries from '../../../db/repositories/entries.ts';
import * as people from '../../../db/repositories/packets/people.ts';
import * as runs from '../../../db/repositories/packets/runs.ts';
import type { Context, Errand } from '../../gate/context.ts';
import type { PacketDocument } from '../../packet/documents.ts';
import { editionFor, packetDocument } from './document.ts';
import { pack } from './kept-document.ts';
import { whyNot } from './recipients.ts';
import { type ListedNow, type Snapshot, shownTo, snapshotNow } from './snapshot.ts';

interface Ready {
  readonly pages: number;
  readonly sha256: string;
  readonly kept: Uint8Array;
}

/** A copy being typeset, and from what instant. It is in no ledger yet, and nobody can print it. */
export interface Flight {
  readonly recipient: runs.Recipient;
  readonly number: number;
  readonly snapshot: Snapshot;
  readonly shown: readonly ListedNow[];
  readonly document: PacketDocument;
  readonly ready: Promise<Ready>;
}

interface Run {
  readonly id: RunId;
  readonly edition: EditionChoice;
}

/** The numbers of the entries that are already on disk, for each instant read. */
const knownEntries = new WeakMap<Snapshot, Map<MemberId, number>>();

/**
 * Reads what the recipient may be shown at this instant and sends their packet to be typeset, as the copy that follows
 * those `ahead` of it. Somebody who may not receive one any more (R2) is written down as left out.
 */
export async function launch(
  errand: Errand,
  run: Run,
  recipient: runs.Recipient,
  ahead: number,
): Promise<Flight | 'left-out'> {
  const { memberId } = recipient;
  const plan = await errand.transact(async (context) => {
    const snapshot = await snapshotNow(context);
    const member = snapshot.listed.get(memberId);
    if (!member) return leaveOut(context, run, recipient);
    return { snapshot, member, number: (await copies.nextNumber(context.db)) + ahead };
  });
  if (plan === 'left-out') return plan;
  const { snapshot, member, number } = plan;
  const shown = shownTo(snapshot, memberId);
  const document = packetDocument(snapshot, member, shown, {
    number,
    edition: editionFor(run.edition, member),
  });
  const ready = makeReady(errand, document);
  // Whoever waits for it hears of a failure; a copy given up on has nobody waiting.
  ready.catch(() => undefined);
  return { recipient, number, snapshot, shown, document, ready };
}

/**
 * Puts a typeset copy into the ledger with its entries, in one transaction. False, and nothing is written, when what may
 * be shown or the next number has changed since it was launched.
 */
export async function land(errand: Errand, run: Run, flight: Flight): Promise<boolean> {
  const ready = await flight.ready;
  const known = knownEntries.get(flight.snapshot) ?? new Map<MemberId, number>();
  const added = await errand.transact(async (context) => {
    const isSame = (await snapshotNow(context)) === flight.snapshot;
    if (!isSame || (await copies.nextNumber(context.db)) !== flight.number) return null;
    return write(context, run, { ...flight, ...ready, known });
  });
  if (added === null) return false;
  knownEntries.set(flight.snapshot, new Map([...known, ...added]));
  return true;
}

async function write(
  context: Context,
  run: Run,
  copy: Omit<Flight, 'ready'> & Ready & { readonly known: ReadonlyMap<MemberId, number> },
): Promise<Map<MemberId, number>> {
  const { db, clock, ids, account } = context;
  const { number, recipient, document, shown, known, pages, sha256 } = copy;
  const id = CopyId.parse(ids.next());
  const made = { produced_at: clock.now(), produced_by: account.id, pages, sha256 };
  const whose = { id, number, run_id: run.id, member_id: recipient.memberId, edition: document.edition };
  await copies.add(db, { ...whose, ...made }, copy.kept);
  const unknown = shown.filter((member) => !known.has(member.id));
  const added = await entries.numbersOf(
    db,
    unknown.map((member) => ({ memberId: member.id, facts: member.facts })),
  );
  const entryIds = shown.flatMap((member) => known.get(member.id) ?? added.get(member.id) ?? []);
  await entries.addToCopy(db, number, entryIds);
  await runs.settle(db, run.id, recipient.position, { copy_id: id });
  const facts = { copy: id, number, run: run.id };
  await context.audit({ kind: 'change', action: 'packets.produce', subject: recipient.memberId, facts });
  return added;
}

async function leaveOut(
  context: Context,
  run: Run,
  { memberId, position }: runs.Recipient,
): Promise<'left-out'> {
  const [member] = await people.named(context.db, [memberId]);
  const leftOut = whyNot(member?.status ?? 'left');
  await runs.settle(context.db, run.id, position, { left_out: leftOut });
  const facts = { run: run.id, leftOut };
  await context.audit({ kind: 'change', action: 'packets.produce', subject: memberId, facts });
  return 'left-out';
}

async function makeReady({ typesetter }: Errand, document: PacketDocument): Promise<Ready> {
  const [{ pages, sha256 }, kept] = await Promise.all([typesetter.typeset(document), pack(document)]);
  return { pages, sha256, kept };
}
