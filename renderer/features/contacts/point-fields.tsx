import type { ContactKind } from '../../../contract/domain/contacts.ts';
import type { DeskFormOf } from '../../lib/form.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ContactEntry } from './contact-entry.ts';
import styles from './contacts.module.css';

interface PointFieldsProps {
  readonly kind: ContactKind;
  readonly form: DeskFormOf<ContactEntry>;
}

/** The phone number, e-mail address or postal address itself. */
export function PointFields({ kind, form }: PointFieldsProps) {
  if (kind === 'phone')
    return (
      <Field form={form} name="phone">
        {(field) => (
          <TextField
            label="Phone number"
            description="Area code 406 is added when there is none."
            type="tel"
            takesFocus
            {...field}
          />
        )}
      </Field>
    );
  if (kind === 'email')
    return (
      <Field form={form} name="email">
        {(field) => <TextField label="E-mail address" type="email" takesFocus {...field} />}
      </Field>
    );
  return <PostFields form={form} />;
}

function PostFields({ form }: Pick<PointFieldsProps, 'form'>) {
  const isProgram = form.watch('isConfidentialProgram');
  return (
    <>
      <Field form={form} name="isConfidentialProgram">
        {(field) => (
          <Checkbox
            {...field}
            detail="Only the substitute address is kept; never the one where the member lives."
          >
            Address Confidentiality Program (ACP)
          </Checkbox>
        )}
      </Field>
      {isProgram && (
        <Field form={form} name="pmb">
          {(field) => (
            <TextField
              label="PMB code"
              description="It must stand on every envelope."
              maxLength={12}
              {...field}
            />
          )}
        </Field>
      )}
      <Field form={form} name="street">
        {(field) => <TextArea label="Street or PO box" rows={2} takesFocus {...field} />}
      </Field>
      <div className={styles.place}>
        <Field form={form} name="city">
          {(field) => <TextField label="City" {...field} />}
        </Field>
        <Field form={form} name="state">
          {(field) => <TextField label="State" {...field} />}
        </Field>
        <Field form={form} name="zip">
          {(field) => <TextField label="ZIP" {...field} />}
        </Field>
      </div>
    </>
  );
}
