import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { CONFLICT_KIND_LABELS, CONFLICT_KINDS, NOTE_LENGTH } from '../../../../contract/conflicts.ts';
import { useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import type { DeskFormOf } from '../../../lib/form.ts';
import { Card } from '../../../ui/card.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import { LeaveQuestion } from '../../../ui/leave-question.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Columns } from '../../../ui/stack.tsx';
import { FreeText } from '../../../ui/text-area.tsx';
import { callOf, NoticeEntry, whenNow } from './entry.ts';
import { HowField, WhenField } from './received-fields.tsx';
import { PeopleField } from './people-field.tsx';
import { ReporterField } from './reporter-field.tsx';

const KINDS = CONFLICT_KINDS.map((id) => ({ id, label: CONFLICT_KIND_LABELS[id] }));

/** A conflict notice in one step: logged, everyone it names is kept apart from that instant (R4). */
export function LogScreen() {
  const go = useNavigate();
  const form = useDeskForm(NoticeEntry, {
    about: { people: [], hasOutsider: false },
    receivedAt: whenNow(),
    reporter: { kind: null, member: null },
    note: '',
  });
  const log = useTell('conflicts', 'log', {
    refreshes: ['separations', 'packets', 'recalls', 'members', 'meetings', 'today', 'welcomes'],
  });
  const { people, hasOutsider } = useWatch({ control: form.control, name: 'about' });
  return (
    <>
      <PageHeader title="Log a conflict notice" back={{ to: '/conflicts', label: 'All notices' }} />
      <Page>
        <DeskForm
          form={form}
          submitLabel={hasOutsider && people.length === 1 ? 'Log the notice' : 'Log and keep apart now'}
          onCancel={() => void go(-1)}
          onSubmit={async (entry) => {
            const { notice } = await log.mutateAsync(callOf(entry));
            await go(`/conflicts/${notice.id}`, { replace: true, state: { isNew: true } });
          }}
        >
          <Columns>
            <Whom form={form} />
            <HowItCame form={form} />
          </Columns>
        </DeskForm>
        <LeaveQuestion form={form} of="this notice" />
      </Page>
    </>
  );
}

interface PartProps {
  readonly form: DeskFormOf<NoticeEntry>;
}

function Whom({ form }: PartProps) {
  return (
    <Card title="Whom it concerns">
      <Field form={form} name="about">
        {(field) => <PeopleField {...field} />}
      </Field>
      <Field form={form} name="note">
        {(field) => (
          <FreeText
            label="Note, if it helps"
            hint="No offense, offender, case or circumstances."
            rows={2}
            maxLength={NOTE_LENGTH}
            {...field}
          />
        )}
      </Field>
    </Card>
  );
}

function HowItCame({ form }: PartProps) {
  return (
    <Card title="How it came to you">
      <Field form={form} name="receivedAt">
        {(field) => <WhenField {...field} />}
      </Field>
      <Field form={form} name="receivedHow">
        {(field) => <HowField {...field} />}
      </Field>
      <Field form={form} name="reporter">
        {(field) => <ReporterField {...field} />}
      </Field>
      <Field form={form} name="kind">
        {(field) => <RadioGroup label="Kind of conflict" options={KINDS} isInRow {...field} />}
      </Field>
    </Card>
  );
}
