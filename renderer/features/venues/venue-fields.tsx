import { COUNTIES } from '../../../contract/domain/counties.ts';
import { ACCESSIBILITY, Accessibility, VENUE_KINDS, VENUE_KIND_LABELS } from '../../../contract/venues.ts';
import { Card } from '../../ui/card.tsx';
import { CheckboxGroup } from '../../ui/checkbox.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Field } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { Columns, Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WeekHoursField } from '../../ui/week-hours-field.tsx';
import type { VenueForm } from './venue-entry.ts';

const KIND_OPTIONS = VENUE_KINDS.map((kind) => ({ id: kind, label: VENUE_KIND_LABELS[kind] }));
const COUNTY_OPTIONS = COUNTIES.map((county) => ({ id: county, label: county }));
const ACCESS_OPTIONS = Accessibility.options.map((id) => ({ id, label: ACCESSIBILITY[id] }));

interface PartProps {
  readonly form: VenueForm;
}

/** What the office writes down of a public place. */
export function VenueFieldsParts({ form }: PartProps) {
  return (
    <Stack gap={16}>
      <PlaceFields form={form} />
      <Card title="Opening hours">
        <Field form={form} name="hours">
          {({ value, onChange, isInvalid }) => (
            <WeekHoursField
              label="Open on"
              description="Meetings are planned within these hours only. Midnight at the end of a day is 12:00 AM."
              value={value}
              onChange={onChange}
              isInvalid={isInvalid}
            />
          )}
        </Field>
      </Card>
      <Card title="Accessibility">
        <Field form={form} name="accessibility">
          {(field) => <CheckboxGroup label="This venue has" options={ACCESS_OPTIONS} {...field} />}
        </Field>
      </Card>
    </Stack>
  );
}

function PlaceFields({ form }: PartProps) {
  return (
    <Card title="The venue">
      <Stack gap={16}>
        <Columns of="fields">
          <Field form={form} name="name">
            {(field) => <TextField label="Name" maxLength={120} {...field} />}
          </Field>
          <Field form={form} name="kind">
            {(field) => <Select label="Kind" options={KIND_OPTIONS} {...field} />}
          </Field>
        </Columns>
        <Field form={form} name="street">
          {(field) => <TextField label="Street and number" maxLength={120} {...field} />}
        </Field>
        <Columns of="fields">
          <Field form={form} name="town">
            {(field) => <TextField label="Town" maxLength={60} {...field} />}
          </Field>
          <Field form={form} name="county">
            {(field) => <ComboBox label="County" options={COUNTY_OPTIONS} {...field} />}
          </Field>
        </Columns>
        <Field form={form} name="phone">
          {(field) => (
            <TextField
              label="The venue’s own phone"
              description="May stay empty. For a liaison who is late or cannot get in. Area code 406 is added when there is none."
              type="tel"
              maxLength={40}
              {...field}
            />
          )}
        </Field>
      </Stack>
    </Card>
  );
}
