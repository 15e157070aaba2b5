import { z } from 'zod';
import { RetentionSchedule } from '../../../../contract/retention.ts';
import { useTell } from '../../../lib/asking.ts';
import { plural } from '../../../lib/format.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { useCan } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Card } from '../../../ui/card.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import { Columns } from '../../../ui/stack.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const Typed = z
  .strictObject({
    years: z
      .string()
      .trim()
      .regex(/^\d+$/, 'A whole number, please')
      .transform(Number)
      .pipe(z.int().max(99, 'At most 99')),
    reference: RetentionSchedule.shape.reference,
  })
  .refine(({ years, reference }) => years === 0 || reference !== '', {
    path: ['reference'],
    message: 'Enter what the approved schedule is called',
  });

interface ScheduleCardProps {
  readonly schedule: RetentionSchedule;
}

/** When records may be destroyed; off until an administrator enters what was approved. */
export function ScheduleCard({ schedule }: ScheduleCardProps) {
  const mayChange = useCan('settings.change');
  return (
    <Card title="Schedule">
      <p>
        {schedule.years === 0
          ? 'Off: records of people who left are kept. They are in no list of those in the network, and in no packet.'
          : `Records may be destroyed ${plural(schedule.years, 'year')} after leaving, under ${schedule.reference}.`}
      </p>
      {mayChange && <ScheduleForm schedule={schedule} />}
    </Card>
  );
}

function ScheduleForm({ schedule }: ScheduleCardProps) {
  const form = useDeskForm(Typed, { years: String(schedule.years), reference: schedule.reference });
  const change = useTell('settings', 'change', { refreshes: ['retention'] });
  const save = async (retention: z.output<typeof Typed>) => {
    await change.mutateAsync({ retention });
    announce(retention.years === 0 ? 'Destruction is off' : 'Schedule saved');
  };
  return (
    <DeskForm form={form} onSubmit={save} submitLabel="Save schedule" tone="secondary">
      <Columns of="fields">
        <Field form={form} name="years">
          {(field) => (
            <TextField
              label="Years after leaving"
              description="0 is off. Only what your records committee approved."
              {...field}
            />
          )}
        </Field>
        <Field form={form} name="reference">
          {(field) => (
            <TextField
              label="Approved schedule"
              description="Form, number and date, as they stand on the approval."
              {...field}
            />
          )}
        </Field>
      </Columns>
    </DeskForm>
  );
}
