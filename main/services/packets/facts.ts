import { hash } from 'node:crypto';
import { NAME_FORMS, type ReleaseScope } from '../../../contract/domain/forms.ts';
import {
  type ReleasableMember,
  type ReleasedContact,
  type ReleasedEntry,
  shownName,
} from '../../../contract/domain/released.ts';
import { SHOWN_FACTS, type ShownFact } from '../../../contract/packets.ts';
import type { FactPrints } from '../../../db/repositories/entries.ts';

/** What the ledger remembers of an entry: which facts it shows, and a fingerprint of each fact's text. */
export function factPrints(entry: ReleasedEntry): FactPrints {
  return {
    name: print(entry.name),
    ...(entry.town === null ? {} : { town: print(entry.town) }),
    ...Object.fromEntries(
      entry.contacts.map((contact) => [contactKey(contact), print(contactText(contact))]),
    ),
    ...Object.fromEntries(entry.experience.map((area) => [`experience:${area}`, print(area)])),
    ...(entry.ownWords === null ? {} : { 'own-words': print(entry.ownWords) }),
  };
}

/** The fingerprints of every form of the name that the scope covers: whoever shows more may still show less (R3). */
export function namePrints(member: ReleasableMember, { nameForm }: ReleaseScope): string[] {
  const widest = WIDENING.indexOf(nameForm);
  return WIDENING.slice(0, widest + 1).map((form) => print(shownName(member, form)));
}

/**
 * R3, R7: whether each fact that a copy shows may be shown now, as it stands there. A fact that was changed, taken out of
 * the release or given another rule for contact may not.
 */
export const isCovered = (shown: FactPrints, now: FactPrints, names: () => readonly string[]): boolean =>
  Object.entries(shown).every(
    ([fact, text]) => now[fact] === text || (fact === 'name' && names().includes(text)),
  );

/** The kinds of fact shown, in the contract's order. */
export function shownFacts(shown: FactPrints): ShownFact[] {
  const kinds = new Set(Object.keys(shown).map((fact) => fact.split(':')[0]));
  return SHOWN_FACTS.filter((fact) => kinds.has(fact));
}

/** The forms of a name from the narrowest to the widest (R6). */
const WIDENING = NAME_FORMS.toReversed();

const contactKey = ({ kind, id }: ReleasedContact): string => `${kind}:${id}`;

const contactText = ({ value, rules }: ReleasedContact): string => [value, ...rules].join('\n');

/** Enough of a SHA-256 to tell texts of one member apart. */
const print = (text: string): string => hash('sha256', text, 'base64url').slice(0, 10);
