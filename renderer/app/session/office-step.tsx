import type { z } from 'zod';
import { CreateOffice } from '../../../contract/offices.ts';
import { useDeskForm } from '../../lib/form.ts';
import { DeskForm, Field } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

const OfficeFacts = CreateOffice.pick({ name: true, address: true, phone: true });
export type OfficeFacts = z.infer<typeof OfficeFacts>;

interface OfficeStepProps {
  readonly office: OfficeFacts;
  readonly onDone: (office: OfficeFacts) => void;
}

/** What the office is called and how members reach it. */
export function OfficeStep({ office, onDone }: OfficeStepProps) {
  const form = useDeskForm(OfficeFacts, office);
  return (
    <DeskForm form={form} submitLabel="Continue" onSubmit={async (facts) => onDone(facts)}>
      <Field form={form} name="name">
        {(field) => <TextField label="Office name" description="As members know it." takesFocus {...field} />}
      </Field>
      <Field form={form} name="address">
        {(field) => (
          <TextArea
            label="Mailing address"
            description="Street or PO box, town, state and ZIP code."
            rows={3}
            {...field}
          />
        )}
      </Field>
      <Field form={form} name="phone">
        {(field) => <TextField label="Phone" type="tel" description="The number on letters." {...field} />}
      </Field>
    </DeskForm>
  );
}
