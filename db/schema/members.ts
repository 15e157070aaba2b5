import type { Generated } from 'kysely';

export interface MembersTable {
  /** The number under which the search index knows the member; never shown. */
  seq: Generated<number>;
  id: string;
  given_name: string;
  family_name: string;
  preferred_name: string;
  /** Folded family then given name; the list's order. */
  sort_name: string;
  town: string;
  /** The folded town; the list's order by town. */
  sort_town: string;
  county: string | null;
  status: string;
  status_since: string;
  referred_by: string;
  /** JSON array of experience areas. */
  experience: string;
  own_words: string;
  office_note: string;
  prefers_large_print: number;
  is_willing_to_welcome: number;
  /** Last day on which all three forms count; null when one is missing. Kept by the forms repository. */
  forms_until: string | null;
  created_at: string;
  changed_at: string;
  /** Set on a record that was merged into another: it is then no member of any list. */
  merged_into: string | null;
  /** JSON of what the search index holds for the member, so that exactly that is taken out again. */
  search_words: string;
  /** Higher than every other's after each change that moves the member in some list; kept by a trigger. */
  revision: number;
}

/** Words by which members are found, from the first letter on (db/repositories/search.ts). */
export interface MemberWordsTable {
  /** What the word is of: WORD_KINDS in db/repositories/search/words.ts. */
  kind: number;
  /** Folded (contract/domain/folding.ts). */
  word: string;
  /** All the member's names and the town, folded, each after a tab: the order of equal words, and what further words are looked for in. */
  whole: string;
  member_seq: number;
}

/** Parts of names, towns and numbers of three and more characters: an FTS5 table without content of its own. */
export interface MemberPartsTable {
  rowid: number;
  folded: string;
}

export interface ContactsTable {
  id: string;
  member_id: string;
  kind: string;
  label: string;
  /** E.164, e-mail address, or JSON of the postal address. */
  value: string;
  may_use: number;
  voicemail: string;
  who_else: string;
  best_times: string;
  confirmed_on: string | null;
  confirmed_by: string | null;
  /** The last day before `confirmed_on` on which it was confirmed: what R6 asks for. */
  confirmed_before: string | null;
  created_at: string;
  removed_at: string | null;
}

export interface ConfirmationsTable {
  id: string;
  member_id: string;
  /** What was widened: 'release', 'status', 'fields', 'contact-rules', 'merge'. */
  purpose: string;
  how: string;
  contact_id: string | null;
  at: string;
  account_id: string;
}
