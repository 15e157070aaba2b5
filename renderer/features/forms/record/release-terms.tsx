import { useAsk } from '../../../lib/asking.ts';
import type { DeskFormOf } from '../../../lib/form.ts';
import { plural } from '../../../lib/format.ts';
import { Answer } from '../../../ui/answer.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Field } from '../../../ui/form.tsx';
import { Columns } from '../../../ui/stack.tsx';
import { ScopeFields } from '../scope/scope-fields.tsx';
import { ScopePreview } from '../scope/scope-preview.tsx';
import { usualEnd } from './record-entry.ts';
import type { RecordEntry } from './record-entry.ts';

interface ReleaseTermsProps {
  readonly memberId: string;
  readonly form: DeskFormOf<RecordEntry>;
  readonly months: number;
}

/** How long the release holds and what it lets others see, with the entry that follows from it (R3). */
export function ReleaseTerms({ memberId, form, months }: ReleaseTermsProps) {
  const contacts = useAsk('contacts', 'list', { memberId });
  const { signedOn, scope } = form.watch();
  return (
    <>
      <Field form={form} name="endsOn">
        {(field) => (
          <DateField
            label="Last day of the release"
            description={`As the form says; otherwise ${plural(months, 'month')} from the signing.`}
            minValue={signedOn}
            {...field}
            value={field.value || usualEnd(signedOn, months)}
          />
        )}
      </Field>
      <Columns gap={24}>
        <Answer of={contacts}>
          {(known) => (
            <Field form={form} name="scope">
              {({ value, onChange }) => <ScopeFields contacts={known} value={value} onChange={onChange} />}
            </Field>
          )}
        </Answer>
        <ScopePreview memberId={memberId} scope={scope} />
      </Columns>
    </>
  );
}
