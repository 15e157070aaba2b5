import { useWatch } from 'react-hook-form';
import type { AccountView } from '../../../../contract/accounts.ts';
import type { MeetingView } from '../../../../contract/meetings.ts';
import type { VenueView } from '../../../../contract/venues.ts';
import type { DeskFormOf } from '../../../lib/form.ts';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Field } from '../../../ui/form.tsx';
import type { Option } from '../../../ui/option.ts';
import { Select } from '../../../ui/select.tsx';
import type { PlanChoices } from './choices.ts';
import { buddyBeside } from './entry.ts';
import type { PlanEntry } from './entry.ts';

interface WhoFieldsProps {
  readonly form: DeskFormOf<PlanEntry>;
  readonly choices: PlanChoices;
  /** The meeting that is changed: what it has can be kept even where it cannot be chosen any more. */
  readonly meeting: MeetingView | null;
}

type Named<Id extends string> = { readonly id: Id; readonly name: string } | null | undefined;

/** The choices, and what the meeting has already if it is not among them. */
const withPresent = <Id extends string>(
  options: readonly Option<Id>[],
  present: Named<Id>,
): readonly Option<Id>[] =>
  present && !options.some(({ id }) => id === present.id)
    ? [...options, { id: present.id, label: present.name, detail: 'Cannot be chosen any more' }]
    : options;

const venueOption = ({ id, name, town, county }: VenueView): Option<VenueView['id']> => ({
  id,
  label: name,
  detail: `${town}, ${county} County`,
});

/** Where it is. */
export function VenueField({ form, choices, meeting }: WhoFieldsProps) {
  const options = withPresent(choices.venues.map(venueOption), meeting?.venue);
  return (
    <Field form={form} name="venueId">
      {(field) => (
        <ComboBox
          label="Venue"
          description="Public places that the office has looked at."
          placeholder="Name of the venue"
          options={options}
          {...field}
        />
      )}
    </Field>
  );
}

const NOBODY = 'nobody';

/** What the alarm could not say; empty where there is a number, or nobody. */
const phoneHint = (accounts: PlanChoices['accounts'], id: AccountView['id'] | null): string =>
  accounts.some((account) => account.id === id && account.workPhone === '')
    ? ' No work phone is recorded for them: an administrator adds it under Accounts, so that the alarm can name it.'
    : '';

/** Who looks after it, and who else knows place and time. */
export function WhoFields({ form, choices, meeting }: WhoFieldsProps) {
  const [kind, liaisonId, buddyId] = useWatch({
    control: form.control,
    name: ['kind', 'liaisonId', 'buddyId'],
  });
  const isAlong = kind === 'accompanied';
  const liaisons = withPresent(
    choices.liaisons.map(({ id, name }) => ({ id, label: name })),
    meeting?.liaison,
  );
  const others = choices.accounts
    .filter(({ id }) => id !== liaisonId)
    .map(({ id, fullName }) => ({ id, label: fullName }));
  const kept = meeting?.buddy?.id === liaisonId ? null : meeting?.buddy;
  const buddies = [{ id: NOBODY, label: 'Nobody' } as const, ...withPresent(others, kept)];
  return (
    <>
      <Field form={form} name="liaisonId">
        {({ onChange, ...field }) => (
          <Select
            label="Liaison"
            description={
              isAlong
                ? `Goes along to the meeting.${phoneHint(choices.accounts, liaisonId)}`
                : 'Looks after it, and does not go along.'
            }
            options={liaisons}
            onChange={(id) => {
              onChange(id);
              form.setValue('buddyId', buddyBeside(id, form.getValues('buddyId')), { shouldDirty: true });
            }}
            {...field}
          />
        )}
      </Field>
      <Field form={form} name="buddyId">
        {({ value, onChange, ...field }) => (
          <Select<(typeof buddies)[number]['id']>
            label="Buddy"
            description={`Knows venue and time, and is called when the liaison is not heard from.${
              isAlong ? phoneHint(choices.accounts, buddyId) : ''
            }`}
            options={buddies}
            value={value ?? NOBODY}
            onChange={(id) => onChange(id === NOBODY ? null : id)}
            {...field}
          />
        )}
      </Field>
    </>
  );
}
