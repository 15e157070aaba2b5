import type { z } from 'zod';
import { COUNTIES } from '../../../../contract/domain/counties.ts';
import { EXPERIENCE_AREAS } from '../../../../contract/domain/members.ts';
import type { ExperienceArea } from '../../../../contract/domain/members.ts';
import { members } from '../../../../contract/members.ts';
import type { MemberFields } from '../../../../contract/members.ts';
import type { DeskFormOf } from '../../../lib/form.ts';
import { Card } from '../../../ui/card.tsx';
import { Checkbox, CheckboxGroup } from '../../../ui/checkbox.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Field } from '../../../ui/form.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { FreeText } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './edit.module.css';

/** The schema of the form: the contract's own. */
export const MemberEntry = members.create.input;
export type MemberEntry = z.input<typeof MemberEntry>;

const COUNTY_OPTIONS = COUNTIES.map((county) => ({ id: county, label: county }));
const AREA_OPTIONS = (Object.keys(EXPERIENCE_AREAS) as ExperienceArea[]).map((id) => ({
  id,
  label: EXPERIENCE_AREAS[id],
}));

interface PartProps {
  readonly form: DeskFormOf<MemberEntry, MemberFields>;
}

/** Everything that the office may write about a member. R1: there is no entry for an offence, an offender or a case. */
export function MemberFieldsParts({ form }: PartProps) {
  return (
    <Stack gap={16}>
      <NameAndPlace form={form} />
      <ForOthers form={form} />
      <Service form={form} />
    </Stack>
  );
}

function NameAndPlace({ form }: PartProps) {
  return (
    <Card title="Name and place">
      <div className={styles.pair}>
        <Field form={form} name="givenName">
          {(field) => <TextField label="Given name" {...field} />}
        </Field>
        <Field form={form} name="familyName">
          {(field) => <TextField label="Family name" {...field} />}
        </Field>
      </div>
      <Field form={form} name="preferredName">
        {(field) => (
          <TextField label="Goes by" description="Only if it differs from the given name." {...field} />
        )}
      </Field>
      <div className={styles.pair}>
        <Field form={form} name="town">
          {(field) => <TextField label="Town" {...field} />}
        </Field>
        <Field form={form} name="county">
          {(field) => <ComboBox label="County" options={COUNTY_OPTIONS} {...field} />}
        </Field>
      </div>
      <Field form={form} name="referredBy">
        {(field) => (
          <TextField
            label="Told of the network by"
            description="Who passed the word on; nothing else."
            maxLength={80}
            {...field}
          />
        )}
      </Field>
    </Card>
  );
}

function ForOthers({ form }: PartProps) {
  return (
    <Card title="For other members">
      <p>Other members see this only if the member’s release says so.</p>
      <Field form={form} name="experience">
        {(field) => <CheckboxGroup label="Offers to speak about" options={AREA_OPTIONS} {...field} />}
      </Field>
      <Field form={form} name="ownWords">
        {(field) => (
          <FreeText
            label="Own words"
            description="What the member says to other members, as they said it."
            {...field}
          />
        )}
      </Field>
    </Card>
  );
}

function Service({ form }: PartProps) {
  return (
    <Card title="For the office">
      <div>
        <Field form={form} name="prefersLargePrint">
          {(field) => <Checkbox {...field}>Prefers large print</Checkbox>}
        </Field>
        <Field form={form} name="isWillingToWelcome">
          {(field) => <Checkbox {...field}>Is willing to welcome newcomers</Checkbox>}
        </Field>
      </div>
      <Field form={form} name="officeNote">
        {(field) => (
          <FreeText
            label="Office note"
            description="About serving this member, never about anyone else. Members do not see it."
            {...field}
          />
        )}
      </Field>
    </Card>
  );
}
