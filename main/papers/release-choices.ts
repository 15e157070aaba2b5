import type { ContactKind } from '../../contract/domain/contacts.ts';
import { NAME_FORMS, type NameForm, releasedName } from '../../contract/domain/forms.ts';
import { EXPERIENCE_AREAS } from '../../contract/domain/members.ts';
import type { ScopeChoice, ScopeGroup } from '../packet/documents.ts';
import type { Signer } from './forms.ts';

const NAME_LABELS: Readonly<Record<NameForm, string>> = {
  full: 'First and last name',
  'first-and-initial': 'First name and the first letter of my last name',
  preferred: 'Only the name I go by',
};
const CONTACT_LABELS: Readonly<Record<ContactKind, string>> = {
  phone: 'Phone',
  email: 'E-mail',
  post: 'Mailing address',
};

/** What a release may cover, as boxes to tick (R3), with the member's own facts beside them when they are known. */
export const releaseChoices = (signer: Signer | null): ScopeGroup[] => [
  { title: 'My name', pick: 'one', choices: NAME_FORMS.map((form) => nameChoice(form, signer)) },
  { title: 'My town', pick: 'any', choices: [filled('Town', signer?.member.town ?? '', 1)] },
  { title: 'How to reach me', pick: 'any', choices: contactChoices(signer) },
  {
    title: 'Experience I am willing to talk about',
    pick: 'any',
    choices: Object.values(EXPERIENCE_AREAS).map((label) => ({ label })),
  },
  {
    title: 'A few words of my own',
    pick: 'any',
    choices: [
      filled('My words (about me alone, and not about a crime or a case)', signer?.member.ownWords ?? '', 3),
    ],
  },
];

function nameChoice(form: NameForm, signer: Signer | null): ScopeChoice {
  const label = NAME_LABELS[form];
  return signer === null ? { label } : { label, value: releasedName(signer.member, form) };
}

/** R7: a method that must not be used is not offered to others. There is always room to write another one. */
function contactChoices(signer: Signer | null): ScopeChoice[] {
  const known = (signer?.contacts ?? [])
    .filter(({ mayUse }) => mayUse)
    .map(({ kind, label, display }) => ({
      label: label === '' ? CONTACT_LABELS[kind] : `${CONTACT_LABELS[kind]} (${label})`,
      value: display.split('\n').join(', '),
    }));
  if (known.length > 0) return [...known, { label: 'Another', write: 1 }];
  return [filled('Phone', '', 1), filled('E-mail', '', 1), filled('Mailing address', '', 2)];
}

const filled = (label: string, value: string, write: number): ScopeChoice =>
  value === '' ? { label, write } : { label, value };
