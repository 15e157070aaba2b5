import { directoryLetter } from '../../../contract/domain/directory-order.ts';
import type { ContactKind } from '../../../contract/domain/contacts.ts';
import { EXPERIENCE_AREAS } from '../../../contract/domain/members.ts';
import type { ReleasedEntry } from '../../../contract/domain/released.ts';
import type { DirectoryEntry } from '../../packet/documents.ts';

const CONTACT_LABELS: Readonly<Record<ContactKind, string>> = {
  phone: 'Phone',
  email: 'E-mail',
  post: 'Mail',
};

export const TOWN_LABEL = 'Town';

/** A released entry as the directory prints it: each contact method with its rules right behind it (R7). */
export const directoryEntry = (entry: ReleasedEntry): DirectoryEntry => ({
  name: entry.name,
  sortLetter: directoryLetter(entry.name),
  lines: [
    ...(entry.town === null ? [] : [{ label: TOWN_LABEL, value: entry.town }]),
    ...entry.contacts.map(({ kind, value, rules }) => ({
      label: CONTACT_LABELS[kind],
      value,
      ...(rules.length === 0 ? {} : { rule: rules.join('; ') }),
    })),
  ],
  experience: entry.experience.map((area) => EXPERIENCE_AREAS[area]),
  ...(entry.ownWords === null ? {} : { ownWords: entry.ownWords }),
});
