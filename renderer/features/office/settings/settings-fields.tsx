import { Field } from '../../../ui/form.tsx';
import { Columns, Stack } from '../../../ui/stack.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { SettingsForm } from './typed-settings.ts';

interface FieldsProps {
  readonly form: SettingsForm;
}

/** What stands on letters and envelopes. */
export function LetterFields({ form }: FieldsProps) {
  return (
    <Stack gap={16}>
      <Columns of="fields">
        <Field form={form} name="name">
          {(field) => <TextField label="Office name" description="As members know it." {...field} />}
        </Field>
        <Field form={form} name="phone">
          {(field) => <TextField label="Phone" type="tel" description="The number on letters." {...field} />}
        </Field>
        <Field form={form} name="letterSender">
          {(field) => (
            <TextField label="Letters are signed by" description="A person’s name and title." {...field} />
          )}
        </Field>
      </Columns>
      <Columns of="fields">
        <Field form={form} name="address">
          {(field) => (
            <TextArea
              label="Mailing address"
              description="On letters, inside the envelope."
              rows={3}
              {...field}
            />
          )}
        </Field>
        <Field form={form} name="returnAddress">
          {(field) => (
            <TextArea
              label="Return address on envelopes"
              description="Plain: no name that tells what the letter is about."
              rows={3}
              {...field}
            />
          )}
        </Field>
      </Columns>
    </Stack>
  );
}

const NUMBERS = [
  {
    name: 'releaseMonths',
    label: 'Release lasts, in months',
    description: 'When the form names no end. 1 to 60; ask your counsel.',
  },
  {
    name: 'endingDays',
    label: 'Ending forms, days ahead',
    description: 'How early an ending form is shown. 1 to 365.',
  },
  {
    name: 'contactDays',
    label: 'Safe contact holds, in days',
    description: 'Then it is to be confirmed again. 7 to 730.',
  },
  {
    name: 'welcomeDays',
    label: 'A welcome is due, in days',
    description: 'Then it is shown as overdue. 1 to 90.',
  },
  {
    name: 'idleMinutes',
    label: 'Lock after, in minutes',
    description: 'With nobody at the desk; at most 30. From the next sign-in.',
  },
  {
    name: 'backupHours',
    label: 'A backup is due, in hours',
    description: 'Made after the next sign-in. 1 to 168.',
  },
  {
    name: 'drillDays',
    label: 'Try a restore, in days',
    description: 'Then Today asks for it. 7 to 730.',
  },
] as const;

const MEETING_NUMBERS = [
  {
    name: 'venueDays',
    label: 'Look at venues again, in days',
    description: 'Then somebody goes there again. 30 to 1,825.',
  },
  {
    name: 'noticeHours',
    label: 'Notice of a meeting, in hours',
    description: 'One that starts sooner is marked. 0 to 720.',
  },
  {
    name: 'graceMinutes',
    label: 'Alarm when silent, in minutes',
    description: 'After the planned check-in or check-out. 5 to 240.',
  },
  {
    name: 'itineraryDays',
    label: 'Thin old meetings, in days',
    description: 'Counted from the day of the meeting. 7 to 730.',
  },
] as const;

interface NumbersProps extends FieldsProps {
  readonly numbers: typeof NUMBERS | typeof MEETING_NUMBERS;
}

/** The figures by which the program reminds and locks. */
export const NumberFields = ({ form }: FieldsProps) => <Numbers form={form} numbers={NUMBERS} />;

/** The figures for venues and meetings. */
export const MeetingNumberFields = ({ form }: FieldsProps) => (
  <Stack gap={16}>
    <Numbers form={form} numbers={MEETING_NUMBERS} />
    <p>
      Thinning takes away, for good, who met, at what time, at which place and with which liaison. Day, county
      and outcome stay.
    </p>
  </Stack>
);

function Numbers({ form, numbers }: NumbersProps) {
  return (
    <Columns of="fields">
      {numbers.map(({ name, label, description }) => (
        <Field key={name} form={form} name={name}>
          {(field) => <TextField label={label} description={description} {...field} />}
        </Field>
      ))}
    </Columns>
  );
}
