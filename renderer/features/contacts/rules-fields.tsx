import type { ContactKind, VoicemailRule } from '../../../contract/domain/contacts.ts';
import type { DeskFormOf } from '../../lib/form.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/form.tsx';
import type { Option } from '../../ui/option.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ContactEntry } from './contact-entry.ts';
import styles from './contacts.module.css';

const VOICEMAIL_OPTIONS: readonly Option<VoicemailRule>[] = [
  { id: 'never', label: 'Never' },
  { id: 'vague', label: 'Vague', detail: 'Without the network’s name' },
  { id: 'fine', label: 'Fine' },
  { id: 'not-discussed', label: 'Not discussed', detail: 'Counts as vague' },
];

interface RulesFieldsProps {
  readonly kind: ContactKind;
  readonly form: DeskFormOf<ContactEntry>;
}

/** What the member told the office about using one contact method (R7). */
export function RulesFields({ kind, form }: RulesFieldsProps) {
  return (
    <>
      <Field form={form} name="mayUse">
        {(field) => (
          <Checkbox {...field} detail="Without this it is kept as a warning, struck through, and never used.">
            The office may use it
          </Checkbox>
        )}
      </Field>
      {kind === 'phone' && (
        <Field form={form} name="voicemail">
          {(field) => <RadioGroup label="Voicemail" options={VOICEMAIL_OPTIONS} {...field} isInRow />}
        </Field>
      )}
      <div className={styles.pair}>
        <Field form={form} name="label">
          {(field) => (
            <TextField
              label="What the member calls it"
              description="Home, work, my sister’s"
              maxLength={40}
              {...field}
            />
          )}
        </Field>
        <Field form={form} name="bestTimes">
          {(field) => (
            <TextField label="Best times" description="Weekdays after 5 PM" maxLength={120} {...field} />
          )}
        </Field>
      </div>
      <Field form={form} name="whoElse">
        {(field) => (
          <TextField
            label={kind === 'phone' ? 'Who else may answer' : 'Who else may open it'}
            description="Empty when nobody does. Nothing about a crime, an offender or a case belongs here."
            maxLength={120}
            {...field}
          />
        )}
      </Field>
    </>
  );
}
