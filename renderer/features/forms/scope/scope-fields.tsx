import type { ContactView } from '../../../../contract/contacts.ts';
import type { NameForm, ReleaseScope } from '../../../../contract/domain/forms.ts';
import { CheckboxGroup } from '../../../ui/checkbox.tsx';
import type { Option } from '../../../ui/option.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { contactName } from '../../../ui/safe-contact.tsx';
import { Stack } from '../../../ui/stack.tsx';

/** The least that a release lets others see: what the member goes by. */
export const NARROWEST: ReleaseScope = {
  nameForm: 'preferred',
  town: false,
  contacts: [],
  experience: false,
  ownWords: false,
};

const NAME_OPTIONS: readonly Option<NameForm>[] = [
  { id: 'preferred', label: 'What they go by' },
  { id: 'first-and-initial', label: 'First name and initial' },
  { id: 'full', label: 'Full name' },
];

const FACTS = ['town', 'experience', 'ownWords'] as const;
type Fact = (typeof FACTS)[number];
const FACT_LABELS: Readonly<Record<Fact, string>> = {
  town: 'Town',
  experience: 'What they offer to speak about',
  ownWords: 'Their own words',
};

interface ScopeFieldsProps {
  readonly contacts: readonly ContactView[];
  readonly value: ReleaseScope;
  readonly onChange: (scope: ReleaseScope) => void;
}

/** The boxes of the release: what other members may see (R3). What has no tick is not shown. */
export function ScopeFields({ contacts, value, onChange }: ScopeFieldsProps) {
  const known = contacts.map(({ id }) => id);
  const ticked = [
    ...FACTS.filter((fact) => value[fact]),
    ...value.contacts.filter((id) => known.includes(id)),
  ];
  const tick = (ids: readonly string[]) =>
    onChange({
      nameForm: value.nameForm,
      town: ids.includes('town'),
      experience: ids.includes('experience'),
      ownWords: ids.includes('ownWords'),
      contacts: known.filter((id) => ids.includes(id)),
    });
  return (
    <Stack gap={16}>
      <RadioGroup
        label="Members see the name as"
        options={NAME_OPTIONS}
        value={value.nameForm}
        onChange={(nameForm) => onChange({ ...value, nameForm })}
        isInRow
      />
      <CheckboxGroup<string>
        label="Members also see"
        description="Tick what is ticked on the signed form."
        options={[...FACTS.map((id) => ({ id, label: FACT_LABELS[id] })), ...contacts.map(contactOption)]}
        value={ticked}
        onChange={tick}
      />
    </Stack>
  );
}

/** One that must not be used cannot be ticked, and its number is not repeated here (R7). */
const contactOption = (contact: ContactView): Option => ({
  id: contact.id,
  label: contactName(contact),
  ...(contact.mayUse
    ? { detail: contact.display.replaceAll('\n', ', ') }
    : { detail: 'Must not be used', isDisabled: true }),
});
