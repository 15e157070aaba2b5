import type { ListMembers } from '../../../contract/members.ts';
import type { Db } from '../../../db/connection.ts';
import {
  type MemberPlace,
  type PlaceOrder,
  inOrder,
  nextAfter,
  placesSince,
  revisionOf,
} from '../../../db/repositories/members/places.ts';
import type { Context } from '../../gate/context.ts';
import {
  type Facets,
  cellOf,
  countyOfCell,
  dayNumber,
  passesForms,
  passingOf,
  statusOfCell,
} from './facets.ts';
import { Sequence, inOrderOf } from './sequence.ts';

type Page = Pick<ListMembers, 'sort' | 'direction' | 'offset' | 'limit'>;

/** Past so many changed members, reading all places anew is quicker than mending. */
const MOST_MENDED = 50;
const KEPT_AS = 'members.roster';

/**
 * All members' places in the list's orders and what they are filtered by, as numbers in memory: any page with any
 * filters and its total cost one walk over them. The database stays the truth: each change there has a revision, and
 * whatever is newer than the roster is read again before a page is given. No name is kept here.
 */
export class Roster {
  revision = 0;
  #byName = new Sequence(new Uint32Array());
  #byTown = new Sequence(new Uint32Array());
  #cell = new Uint16Array();
  #until = new Int32Array();
  #orders = new Map<Page['sort'], Uint32Array>();

  /** Makes the roster say what the database says now. */
  async catchUp(db: Db): Promise<void> {
    const revision = await revisionOf(db);
    if (revision === this.revision) return;
    const changed = await placesSince(db, this.revision, MOST_MENDED + 1);
    if (revision < this.revision || changed.length > MOST_MENDED) await this.#read(db);
    else await this.#mend(db, changed);
    this.revision = revision;
    this.#orders.clear();
  }

  /** Whether filters let a member through; nobody of that number is never let through. */
  passes(seq: number, facets: Facets): boolean {
    return facets.cells[this.#cell[seq] ?? 0] === 1 && passesForms(facets, this.#until[seq] ?? 0);
  }

  /** The numbers of one page's members, and how many the filters let through in all. */
  page({ sort, direction, offset, limit }: Page, facets: Facets): { total: number; seqs: number[] } {
    const all = this.#inOrder(sort);
    const passing = facets.isOpen ? all : passingOf(all, this.#cell, this.#until, facets);
    const total = passing.length;
    if (direction === 'up') return { total, seqs: [...passing.subarray(offset, offset + limit)] };
    const end = Math.max(0, total - offset);
    return { total, seqs: [...passing.subarray(Math.max(0, end - limit), end)].toReversed() };
  }

  /** Everyone in the order of a sort; put in order once after each change. */
  #inOrder(sort: Page['sort']): Uint32Array {
    const known = this.#orders.get(sort);
    if (known) return known;
    const order = this.#sorted(sort);
    this.#orders.set(sort, order);
    return order;
  }

  #sorted(sort: Page['sort']): Uint32Array {
    const names = this.#byName.numbers;
    switch (sort) {
      case 'name':
        return names;
      case 'town':
        return this.#byTown.numbers;
      case 'county':
        return inOrderOf(names, (seq) => countyOfCell(this.#cell[seq] ?? 0));
      case 'status':
        return inOrderOf(names, (seq) => statusOfCell(this.#cell[seq] ?? 0));
      case 'forms-until':
        return inOrderOf(names, (seq) => this.#until[seq] ?? 0);
      case 'added':
        return names.toSorted();
    }
    return names;
  }

  async #read(db: Db): Promise<void> {
    this.#byName = new Sequence(await inOrder(db, 'name'));
    this.#byTown = new Sequence(await inOrder(db, 'town'));
    const places = await placesSince(db, -1, Number.MAX_SAFE_INTEGER);
    const size = places.reduce((most, { seq }) => Math.max(most, seq), 0) + 1;
    [this.#cell, this.#until] = [new Uint16Array(size), new Int32Array(size)];
    for (const place of places) this.#note(place);
  }

  /** Takes every changed member out first: one that is put back must not look for another that has yet to come. */
  async #mend(db: Db, changed: readonly MemberPlace[]): Promise<void> {
    for (const { seq } of changed) for (const order of [this.#byName, this.#byTown]) order.remove(seq);
    for (const place of changed) this.#note(place);
    await putBack(db, 'name', this.#byName, changed);
    await putBack(db, 'town', this.#byTown, changed);
  }

  #note({ seq, status, county, formsUntil, isMerged }: MemberPlace): void {
    if (seq >= this.#cell.length) this.#grow(seq + 1024);
    this.#cell[seq] = isMerged ? 0 : cellOf(status, county);
    this.#until[seq] = dayNumber(formsUntil);
  }

  #grow(size: number): void {
    const [cell, until] = [new Uint16Array(size), new Int32Array(size)];
    cell.set(this.#cell);
    until.set(this.#until);
    [this.#cell, this.#until] = [cell, until];
  }
}

/** The session's roster, up to date. */
export async function currentRoster({ db, memory }: Context): Promise<Roster> {
  const kept = memory.get(KEPT_AS);
  const roster = kept instanceof Roster ? kept : new Roster();
  memory.set(KEPT_AS, roster);
  await roster.catchUp(db);
  return roster;
}

/** The last first, so that whoever stands next is there already. */
async function putBack(
  db: Db,
  order: PlaceOrder,
  sequence: Sequence,
  changed: readonly MemberPlace[],
): Promise<void> {
  const waiting = changed.filter(({ isMerged }) => !isMerged);
  for (const place of waiting.sort((one, other) => -compare(order, one, other)))
    sequence.insert(place.seq, await nextAfter(db, order, place));
}

/** As the database compares: by the bytes of UTF-8. */
function compare(order: PlaceOrder, one: MemberPlace, other: MemberPlace): number {
  const bytes = (text: string, than: string): number => Buffer.compare(Buffer.from(text), Buffer.from(than));
  return (
    (order === 'town' ? bytes(one.sortTown, other.sortTown) : 0) ||
    bytes(one.sortName, other.sortName) ||
    one.seq - other.seq
  );
}
