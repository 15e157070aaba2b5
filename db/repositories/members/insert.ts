import type { PlainDate } from '../../../contract/domain/dates.ts';
import { ContactId, MemberId } from '../../../contract/domain/ids.ts';
import type { Status } from '../../../contract/domain/members.ts';
import type { MemberFields } from '../../../contract/members.ts';
import type { Db } from '../../connection.ts';
import { insertAll } from '../../insert-all.ts';
import { type NewContact, rowOf } from '../contacts.ts';
import { columnsOf } from '../members.ts';
import { addWords, wordsOf } from '../search/words.ts';

/** A member to be added, with contact methods already checked (contacts.pointOf). */
export interface NewMember {
  readonly fields: MemberFields;
  readonly status: Status;
  readonly contacts: readonly NewContact[];
  /** The last day on which all three forms are in force, when forms come with the member. */
  readonly formsUntil: PlainDate | null;
}

export interface AddedMember {
  readonly id: MemberId;
  /** In the order in which the contact methods were given. */
  readonly contacts: readonly ContactId[];
}

/** Where the time and the ids of new records come from. */
export interface Source {
  readonly at: string;
  nextId(): string;
}

/**
 * Adds members with their contact methods and search words, in the order given; 10,000 in well under a second. The
 * caller records it in the trail.
 */
export async function insertMembers(
  db: Db,
  source: Source,
  members: readonly NewMember[],
): Promise<AddedMember[]> {
  const last = await lastNumbers(db);
  const made = members.map((member, index) => make(source, last.seq + 1 + index, member));
  const rows = made.map(({ row }) => ({ ...row, revision: last.revision + 1 }));
  await insertAll(db, 'members', rows);
  await insertAll(
    db,
    'contacts',
    made.flatMap(({ contactRows }) => contactRows),
  );
  await addWords(db, made);
  return made.map(({ id, contactRows }) => ({
    id,
    contacts: contactRows.map((row) => ContactId.parse(row.id)),
  }));
}

function make(source: Source, seq: number, { fields, status, contacts, formsUntil }: NewMember) {
  const { at } = source;
  const id = MemberId.parse(source.nextId());
  const contactRows = contacts.map((contact) => rowOf(source, id, contact));
  const phones = contactRows.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
  const found = wordsOf({ ...fields, phones });
  const row = {
    ...columnsOf(fields),
    seq,
    id,
    status,
    status_since: at,
    forms_until: formsUntil,
    created_at: at,
    changed_at: at,
    merged_into: null,
    search_words: JSON.stringify(found),
  };
  return { id, seq, found, row, contactRows };
}

/** The last number given to a member, never given twice as none is ever deleted, and the last revision. */
async function lastNumbers(db: Db): Promise<{ seq: number; revision: number }> {
  const last = (column: 'seq' | 'revision') =>
    db.selectFrom('members').select(column).orderBy(column, 'desc').limit(1).executeTakeFirst();
  return { seq: (await last('seq'))?.seq ?? 0, revision: (await last('revision'))?.revision ?? 0 };
}
